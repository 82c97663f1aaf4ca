#include "lint/rule.h"

namespace collint::rules::syntax_empty_input {
namespace {

void check(const FileSummary& file, Context& context) {
  if (file.problem) return;
  if (file.top_level == TopLevel::nothing) {
    context.report({file.top_level_span}, "the file is empty: the import gets no command",
                   "see whether the script that writes the file found its data");
  } else if (file.top_level == TopLevel::array && file.commands == 0) {
    context.report({file.top_level_span}, "the array is empty: the import gets no command",
                   "see whether the script that writes the file found its data");
  }
}

}  // namespace

extern const Rule rule;
const Rule rule{.name = "syntax/empty-input", .severity = Severity::warning, .check_file = check};

}  // namespace collint::rules::syntax_empty_input
