#include "property/csv_records.h"

#include <fmt/core.h>

#include "input/source.h"
#include "table/csv_reader.h"
#include "table/utf8.h"

namespace collint::test {
namespace {

std::string description_of(const std::optional<Span>& span) {
  return span ? fmt::format("{}+{}", span->offset, span->length) : "-";
}

std::string description_of(const Record& record) {
  std::string text = fmt::format("record {} of {} bytes\n", record.offset, record.bytes.size());
  for (const Cell& cell : record.cells)
    text += fmt::format("  {} {} {} [{}]\n", cell.begin, cell.end, cell.drops_escape, cell.text);
  return text;
}

/// What a byte of a text may be spelt by: itself, the end of a line, or bytes that are no UTF-8.
bool spells(std::string_view bytes, std::size_t at, char wanted) {
  if (bytes[at] == wanted) return true;
  if (wanted == '\n') return bytes[at] == '\r';
  return table::decoded_at(bytes, at).is_malformed &&
         table::replacement_bytes.find(wanted) != std::string_view::npos;
}

std::string wrong_place(const table::CsvReader& reader, const Record& record, const Cell& cell) {
  if (cell.begin > cell.end || cell.end > record.bytes.size()) return "a cell lies outside its record";
  const std::string_view bytes = record.bytes.substr(cell.begin, cell.end - cell.begin);
  std::size_t before = 0;
  for (std::size_t wanted = 0; wanted < cell.text.size(); ++wanted) {
    const std::size_t at = reader.offset_in(bytes, wanted);
    if (at >= bytes.size()) return "a byte of the text is spelt outside the cell";
    if (at < before) return "bytes of the text are spelt in another order";
    if (!spells(bytes, at, cell.text[wanted])) return "a byte of the text is spelt by another";
    before = at;
  }
  return reader.offset_in(bytes, cell.text.size()) == bytes.size() ? ""
                                                                   : "the text does not end with the cell";
}

}  // namespace

std::string csv_description(const std::string& text, const table::Dialect& dialect, std::size_t window) {
  const auto source = source_of(text);
  table::CsvReader reader(*source, dialect, window);
  std::string description;
  Record record;
  while (reader.next(record)) description += description_of(record);
  return description + fmt::format("error [{}], unterminated {}, invalid {}\n", reader.error(),
                                   description_of(reader.unterminated_quote()),
                                   description_of(reader.invalid_utf8()));
}

std::string wrong_csv_place(const std::string& text, const table::Dialect& dialect) {
  const auto source = source_of(text);
  table::CsvReader reader(*source, dialect, text.size() + 1);
  Record record;
  std::uint64_t behind = 0;
  while (reader.next(record)) {
    if (record.offset < behind || text.substr(record.offset, record.bytes.size()) != record.bytes)
      return "a record lies elsewhere:\n" + description_of(record);
    behind = record.offset + record.bytes.size();
    for (const Cell& cell : record.cells) {
      if (std::string wrong = wrong_place(reader, record, cell); !wrong.empty())
        return wrong + ":\n" + description_of(record);
    }
  }
  return "";
}

}  // namespace collint::test
