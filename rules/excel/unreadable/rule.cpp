#include <fmt/core.h>

#include "lint/rule.h"

namespace collint::rules::excel_unreadable {
namespace {

void check(const FileSummary& file, Context& context) {
  if (file.table == nullptr || !file.table->problem) return;
  const WorkbookProblem& problem = *file.table->problem;
  if (problem.kind != WorkbookProblem::Kind::unreadable) return;
  context.report(Place{Span(), nullptr, {}},
                 fmt::format("{}: the import can read no row of it", problem.message), problem.help);
}

}  // namespace

extern const Rule rule;
const Rule rule{.name = "excel/unreadable", .severity = Severity::error, .check_file = check};

}  // namespace collint::rules::excel_unreadable
