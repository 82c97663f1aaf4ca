#include "lint/rule.h"

namespace collint::rules::syntax_empty_input {
namespace {

/// What is empty; null for what is not, or cannot be told.
const char* what_is_empty(const FileSummary& file) {
  if (file.problem || (file.table != nullptr && (file.table->problem || file.table->unterminated_quote)))
    return nullptr;
  if (file.top_level == TopLevel::nothing)
    return file.table != nullptr && file.table->is_workbook ? "the sheet is empty" : "the file is empty";
  if (file.top_level != TopLevel::array || file.commands > 0) return nullptr;
  if (file.table == nullptr) return "the array is empty";
  return file.table->is_expanded ? "the table has no row but the names of its columns" : nullptr;
}

void check(const FileSummary& file, Context& context) {
  const char* what = what_is_empty(file);
  if (what == nullptr) return;
  context.report({file.top_level_span}, std::string(what) + ": the import gets no command",
                 "see whether the script that writes the file found its data");
}

}  // namespace

extern const Rule rule;
const Rule rule{.name = "syntax/empty-input", .severity = Severity::warning, .check_file = check};

}  // namespace collint::rules::syntax_empty_input
