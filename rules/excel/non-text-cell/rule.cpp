#include <fmt/core.h>

#include "lint/rule.h"
#include "model/characters.h"

namespace collint::rules::excel_non_text_cell {
namespace {

std::string_view describe(CellKind kind) {
  switch (kind) {
    case CellKind::number: return "number";
    case CellKind::date: return "date";
    case CellKind::boolean: return "truth value";
    case CellKind::formula: return "formula";
    case CellKind::error: break;
  }
  return "error";
}

std::string_view what_may_come(CellKind kind) {
  switch (kind) {
    case CellKind::number: return "1 may come as 1.0";
    case CellKind::date: return "it may come as a number of days";
    case CellKind::boolean: return "it may come in another spelling";
    case CellKind::formula: return "it may come as its last result, or not at all";
    case CellKind::error: break;
  }
  return "it may come as the text of the error";
}

void check_cells(const NonTextCells& cells, const Table& table, Context& context) {
  const bool is_heading = table.has_header && cells.in_first_row;
  const std::uint64_t count = cells.count - (is_heading ? 1 : 0);
  if (count == 0 || !table.uses.read.has(cells.column)) return;
  const bool identifies = table.uses.key.has(cells.column);
  const std::string shown = cells.text.empty() ? "a cell" : fmt::format("'{}'", cells.text);
  const std::string others =
      count == 1 ? "" : fmt::format(" (like {} more cell{} of the column)", count - 1, count == 2 ? "" : "s");
  context.report(
      identifies ? Severity::warning : Severity::info,
      {cells.first, nullptr, {cells.first_row, cells.column}},
      fmt::format("{} in {} is a{} {}, no text{}: what the import makes of it is not documented ({}){}",
                  shown, context.name_of_column(cells.column), cells.kind == CellKind::error ? "n" : "",
                  describe(cells.kind), others, what_may_come(cells.kind),
                  identifies ? ", and resources are identified by it" : ""),
      cells.kind == CellKind::error || cells.kind == CellKind::formula
          ? "put the text itself in the cell"
          : "give the column the format 'Text' and enter the values again");
}

void check(const FileSummary& file, Context& context) {
  if (file.table == nullptr) return;
  for (const NonTextCells& cells : file.table->non_text) check_cells(cells, *file.table, context);
}

}  // namespace

extern const Rule rule;
const Rule rule{.name = "excel/non-text-cell",
                .severity = Severity::warning,
                .also = Severity::info,
                .check_file = check};

}  // namespace collint::rules::excel_non_text_cell
