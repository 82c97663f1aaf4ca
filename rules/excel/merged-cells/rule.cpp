#include <fmt/core.h>

#include <algorithm>

#include "lint/rule.h"
#include "table/cell_name.h"

namespace collint::rules::excel_merged_cells {
namespace {

/// True where a column that the template reads has cells of data that are empty because they are merged with
/// others.
bool empties(const MergedCells& cells, const Table& table) {
  const std::uint64_t first_row = std::max<std::uint64_t>(cells.first_row, table.has_header ? 2 : 1);
  const std::uint64_t last_row = std::min(cells.last_row, table.rows);
  if (first_row > last_row) return false;
  for (std::uint32_t column = cells.first_column; column <= cells.last_column; ++column) {
    const bool holds_text = column == cells.first_column && last_row == cells.first_row;
    if (!holds_text && table.uses.read.has(column)) return true;
  }
  return false;
}

std::string range_of(const MergedCells& cells) {
  return fmt::format("{}:{}", table::cell_name(cells.first_row, cells.first_column),
                     table::cell_name(cells.last_row, cells.last_column));
}

void check(const FileSummary& file, Context& context) {
  if (file.table == nullptr) return;
  const Table& table = *file.table;
  const auto matters = [&](const MergedCells& cells) { return empties(cells, table); };
  const auto first = std::find_if(table.merged.begin(), table.merged.end(), matters);
  if (first == table.merged.end()) return;
  const auto others = std::count_if(first + 1, table.merged.end(), matters);
  const std::string more =
      others == 0 ? "" : fmt::format(" and {} more range{}", others, others == 1 ? "" : "s");
  context.report(
      {first->span, nullptr, {first->first_row, first->first_column}},
      fmt::format("{}{} {} merged: the import finds the text in the first cell only, and all others "
                  "empty",
                  range_of(*first), more, others == 0 ? "is" : "are"),
      "unmerge the cells, and write the text in each of them");
}

}  // namespace

extern const Rule rule;
const Rule rule{.name = "excel/merged-cells", .severity = Severity::warning, .check_file = check};

}  // namespace collint::rules::excel_merged_cells
