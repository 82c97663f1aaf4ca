#include <fmt/core.h>

#include "lint/rule.h"

namespace collint::rules::csv_header_flag {
namespace {

void check_file(const FileSummary& file, Context& context) {
  if (file.table == nullptr || !file.table->is_expanded || file.table->rows == 0) return;
  const Table& table = *file.table;
  const Place first{.span = table.first_row.empty() ? Span{} : table.first_row.front().span, .cell = {1, 1}};
  if (!table.declared_header && table.has_header) {
    context.report(Severity::info, first,
                   "'headerRow' is not declared, and the first row was taken for names of columns: with the "
                   "default of the import, false, it becomes data",
                   "send the job with headerRow=true and declare it: headerRow = true in the parameters of "
                   "the stage, or --header-row");
  } else if (table.declared_header == false && table.looks_like == FirstRow::header) {
    context.report(first,
                   "the first row looks like names of columns, and 'headerRow' is false: the import takes "
                   "them for names and values of a resource",
                   "set headerRow to true, or remove the row");
  } else if (table.declared_header == true && table.looks_like == FirstRow::data) {
    context.report(first, "the first row looks like data, and 'headerRow' is true: the import passes over it",
                   "set headerRow to false, or put a row with the names of the columns before it");
  }
}

}  // namespace

extern const Rule rule;
const Rule rule{.name = "csv/header-flag",
                .severity = Severity::warning,
                .also = Severity::info,
                .check_file = check_file};

}  // namespace collint::rules::csv_header_flag
