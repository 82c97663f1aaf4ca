#include "lint/rule.h"

namespace collint::rules::syntax_invalid_encoding {
namespace {

void check(const FileSummary& file, Context& context) {
  if (file.problem && file.problem->kind == SyntaxProblem::Kind::encoding) context.report(*file.problem);
}

}  // namespace

extern const Rule rule;
const Rule rule{.name = "syntax/invalid-encoding", .severity = Severity::error, .check_file = check};

}  // namespace collint::rules::syntax_invalid_encoding
