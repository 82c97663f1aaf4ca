#include "table/reader.h"

#include <algorithm>
#include <array>
#include <utility>
#include <vector>

#include "table/encoding.h"
#include "table/first_row.h"

namespace collint::table {
namespace {

/// The rows that are looked at to tell whether the first one is a header.
constexpr std::size_t rows_ahead = 20;

constexpr char32_t separators[] = {',', '\t', '|', ';', ':'};

using Rows = std::vector<std::vector<std::string>>;

Rows first_texts(RecordReader& records) {
  Rows rows;
  Record record;
  while (rows.size() < rows_ahead && records.next(record)) {
    if (rows.empty()) drop_byte_order_mark(record);
    std::vector<std::string>& row = rows.emplace_back();
    for (const Cell& cell : record.cells) row.emplace_back(cell.text);
  }
  return rows;
}

bool all_have(const Rows& rows, std::size_t cells) {
  return !rows.empty() &&
         std::all_of(rows.begin(), rows.end(), [&](const auto& row) { return row.size() >= cells; });
}

std::optional<SyntaxProblem> encoding_of(const Source& source) {
  std::array<char, 4> bytes{};
  const std::size_t size = source.read(0, bytes.data(), bytes.size()).size;
  return other_encoding({bytes.data(), size});
}

}  // namespace

Reader::Reader(const Source& source, const Format& format, Table known, std::size_t window)
    : records_(read_records(source, format, window)),
      template_(format.rows_template.get()),
      table_(std::move(known)) {
  table_.is_workbook = format.is_workbook;
  table_.separator = format.dialect.separator;
  table_.declared_header = format.has_header;
  if (!format.is_workbook) problem_ = encoding_of(source);
  if (problem_ || template_ == nullptr || !template_->is_usable()) return;
  expansion_ = std::make_unique<Expansion>(*template_, *records_);
  table_.uses = template_->columns();
  look_ahead(source, format, window);
  table_.is_expanded = table_.better_separator == 0;
}

/// Decides whether the first row is a header: as it looks, since a row of names taken for data would be a row
/// of mistakes; where that is unclear, as declared.
void Reader::look_ahead(const Source& source, const Format& format, std::size_t window) {
  const auto records = read_records(source, format, window);
  const Rows rows = first_texts(*records);
  table_.looks_like = judge_first_row(rows, *template_);
  switch (table_.looks_like) {
    case FirstRow::header: table_.has_header = true; break;
    case FirstRow::data: table_.has_header = false; break;
    case FirstRow::unclear: table_.has_header = format.has_header.value_or(rows.size() > 1); break;
  }
  const bool one_cell = !rows.empty() && rows.front().size() == 1;
  if (!format.is_workbook && one_cell && template_->columns().read.highest() > 1 &&
      !all_have({rows.begin() + 1, rows.end()}, 2))
    look_for_separator(source, format, window);
}

/// Looks for one with which all of the first rows have several cells; the one with the most.
void Reader::look_for_separator(const Source& source, const Format& format, std::size_t window) {
  std::size_t most = 1;
  for (const char32_t separator : separators) {
    Format other = format;
    if (separator == format.dialect.quote || separator == format.dialect.escape) continue;
    other.dialect.separator = separator;
    const auto records = read_records(source, other, window);
    const Rows rows = first_texts(*records);
    const std::size_t wanted =
        separator == ':' ? template_->columns().read.highest() : 2;  // times, addresses
    if (!all_have(rows, wanted) || rows.front().size() <= most) continue;
    most = rows.front().size();
    table_.better_separator = separator;
  }
}

bool Reader::next_record() {
  const bool is_other_encoding = problem_.has_value();
  if (is_other_encoding || !records_->next(record_)) return false;
  ++table_.rows;
  table_.columns = std::max(table_.columns, static_cast<std::uint32_t>(record_.cells.size()));
  if (table_.rows == 1) take_first_row();
  if (table_.rows > 1 || !table_.has_header) note_texts();
  return true;
}

void Reader::take_first_row() {
  has_mark_ = !table_.is_workbook && drop_byte_order_mark(record_);
  for (std::uint32_t column = 1; column <= record_.cells.size(); ++column)
    table_.first_row.push_back({std::string(record_.cells[column - 1].text), record_.span_of(column)});
}

void Reader::note_texts() {
  for (std::uint32_t column = 1; column <= record_.cells.size(); ++column) {
    if (!record_.cells[column - 1].text.empty()) table_.filled.add(column);
  }
}

/// Commands are made from the rows before the first bytes that are no UTF-8.
bool Reader::next(json::Batch& batch) {
  batch.commands.clear();
  while (batch.commands.empty()) {
    if (!next_record()) return false;
    const bool is_header = table_.rows == 1 && table_.has_header;
    const bool is_passed_over = table_.is_workbook && record_.is_blank();
    if (is_header || is_passed_over || !table_.is_expanded || records_->invalid_utf8()) continue;
    const std::uint64_t data_row = table_.rows - (table_.has_header ? 2 : 1);
    const std::size_t in_row = template_->commands().size();
    expansion_->expand(record_, table_.rows, data_row * in_row, batch);
  }
  commands_ += batch.commands.size();
  return true;
}

FileSummary Reader::summary() const {
  FileSummary summary;
  summary.top_level = table_.rows == 0 ? TopLevel::nothing : TopLevel::array;
  summary.byte_order_mark = has_mark_;
  summary.commands = commands_;
  summary.problem = problem_;
  if (records_->invalid_utf8()) summary.problem = invalid_utf8(*records_->invalid_utf8());
  Table table = table_;
  table.unterminated_quote = records_->unterminated_quote();
  table.likely_quote = records_->likely_quote();
  table.escaped_quote = records_->escaped_quote();
  summary.table = std::make_shared<const Table>(std::move(table));
  return summary;
}

RowOfCommand row_of_command(std::uint64_t number, std::size_t commands_in_row, bool has_header) {
  return {number / commands_in_row + (has_header ? 2 : 1), number % commands_in_row};
}

}  // namespace collint::table
