#include <fmt/core.h>

#include "lint/rule.h"

namespace collint::rules::excel_missing_sheet {
namespace {

void check(const FileSummary& file, Context& context) {
  if (file.table == nullptr || !file.table->problem) return;
  const WorkbookProblem& problem = *file.table->problem;
  if (problem.kind != WorkbookProblem::Kind::missing_sheet) return;
  context.report(Place{Span(), nullptr, {}}, fmt::format("{}: the import finds no rows", problem.message),
                 problem.help);
}

}  // namespace

extern const Rule rule;
const Rule rule{.name = "excel/missing-sheet", .severity = Severity::error, .check_file = check};

}  // namespace collint::rules::excel_missing_sheet
