// Any bytes as a workbook, and any bytes as one of its parts: there is a sheet or a problem, the rows of a
// sheet are as many as it says, and reading on from the middle gives what reading from the start gave.

#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <string>
#include <variant>
#include <vector>

#include "table/sheet_reader.h"
#include "table/workbook.h"
#include "unit/table/workbook_file.h"

namespace {

using namespace collint;

void require(bool holds, const char* what) {
  if (holds) return;
  std::fprintf(stderr, "%s\n", what);
  std::abort();
}

/// The first byte says which part the others are.
std::string workbook_of(const std::string& bytes) {
  if (bytes.empty()) return bytes;
  const std::string rest = bytes.substr(1);
  test::SmallWorkbook workbook;
  workbook.sheet =
      test::sheet_of(R"(<row><c t="s"><v>0</v></c><c s="1"><v>45000.5</v></c><c t="s"><v>1</v></c></row>)");
  test::Parts parts = test::parts_of(workbook);
  switch (bytes.front()) {
    case 'W': parts[1].second = rest; break;
    case 'R': parts[2].second = rest; break;
    case 'S': parts[3].second = rest; break;
    case 'T': parts[4].second = rest; break;
    case 'F': parts[5].second = rest; break;
    case 'C':
      parts[3].second = test::sheet_of(rest, "<mergeCells><mergeCell ref=\"A2:B3\"/></mergeCells>");
      break;
    default: return bytes;
  }
  return test::zipped(parts);
}

std::string read_on(table::SheetReader& reader, std::vector<std::uint64_t>& offsets) {
  std::string all;
  Record record;
  while (reader.next(record)) {
    offsets.push_back(record.offset);
    all += std::to_string(record.offset) + ':';
    for (const Cell& cell : record.cells) {
      const std::string_view spelt = record.bytes.substr(cell.begin, cell.end - cell.begin);
      require(reader.offset_in(spelt, cell.text.size()) == spelt.size(),
              "a spelling does not end with its text");
      all.append(cell.text).append("\t");
    }
    all += '\n';
  }
  require(reader.error().empty(), "the text of a sheet cannot be read");
  return all;
}

void check(const table::Sheet& sheet) {
  table::SheetReader whole(*sheet.text);
  table::SheetReader in_pieces(*sheet.text, 5);
  std::vector<std::uint64_t> offsets;
  std::vector<std::uint64_t> again;
  const std::string all = read_on(whole, offsets);
  require(offsets.size() == sheet.rows, "the sheet has another number of rows");
  if (offsets.size() > 1000) return;
  require(read_on(in_pieces, again) == all, "the size of a window shows");
  if (offsets.empty()) return;
  in_pieces.seek(offsets[offsets.size() / 2]);
  require(all.ends_with(read_on(in_pieces, again)), "reading on gives something else");
  for (const NonTextCells& cells : sheet.non_text)
    require(cells.count > 0 && cells.first_row <= sheet.rows && cells.column <= sheet.columns &&
                cells.first.offset + cells.first.length <= sheet.text->size(),
            "cells that are no text are not in the sheet");
  for (const MergedCells& cells : sheet.merged)
    require(cells.span.offset + cells.span.length <= sheet.text->size(), "merged cells are not in the text");
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const auto source = source_of(workbook_of(std::string(reinterpret_cast<const char*>(data), size)));
  const auto result = table::read_sheet(*source, {});
  if (const auto* sheet = std::get_if<table::Sheet>(&result)) {
    check(*sheet);
  } else {
    require(!std::get<WorkbookProblem>(result).message.empty(), "a problem without a message");
  }
  return 0;
}
