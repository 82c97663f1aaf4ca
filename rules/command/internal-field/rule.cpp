#include "lint/rule.h"
#include "lint/edits.h"

namespace collint::rules::command_internal_field {
namespace {

void check(const Node& indexes, Context& context) {
  if (indexes.traits.has(Trait::unknown_field | Trait::repeated_key)) return;
  Finding& finding = context.report(
      context.key_of(indexes),
      "'indexes' is internal to the import: no page of its documentation gives it a meaning in a file",
      "remove the field");
  context.offer(finding, Applicability::safe, "remove the field", remove(context.command(), indexes));
}

}  // namespace

extern const Rule rule;
const Rule rule{.name = "command/internal-field",
                .severity = Severity::info,
                .fixes = Applicability::safe,
                .shapes = Shape::indexes,
                .check = check};

}  // namespace collint::rules::command_internal_field
