#include "lint/rule.h"

namespace collint::rules::syntax_invalid_json {
namespace {

void check(const FileSummary& file, Context& context) {
  if (file.problem && file.problem->kind == SyntaxProblem::Kind::json) context.report(*file.problem);
}

}  // namespace

extern const Rule rule;
const Rule rule{.name = "syntax/invalid-json", .severity = Severity::error, .check_file = check};

}  // namespace collint::rules::syntax_invalid_json
