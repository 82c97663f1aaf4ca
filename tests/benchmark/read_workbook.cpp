// read_workbook WORKBOOK: reads the first sheet and every record of it, and says how many cells there were.

#include <fmt/core.h>

#include <cstdint>
#include <string>
#include <variant>

#include "input/source.h"
#include "table/sheet_reader.h"
#include "table/workbook.h"

int main(int count, char** arguments) {
  using namespace collint;
  std::string error;
  const auto source = count == 2 ? open_source(arguments[1], error) : nullptr;
  if (source == nullptr) return 2;
  const auto result = table::read_sheet(*source, {});
  if (const auto* problem = std::get_if<WorkbookProblem>(&result)) {
    fmt::print(stderr, "{}\n", problem->message);
    return 1;
  }
  table::SheetReader reader(*std::get<table::Sheet>(result).text);
  Record record;
  std::uint64_t cells = 0;
  while (reader.next(record))
    for (const Cell& cell : record.cells) cells += cell.text.empty() ? 0 : 1;
  fmt::print("{}\n", cells);
  return reader.error().empty() ? 0 : 1;
}
