#include "lint/rule.h"
#include "lint/edits.h"

namespace collint::rules::command_deprecated_field {
namespace {

void check(const Node& mapping, Context& context) {
  const Node& action = *find(mapping, Field::syncAction);
  if (action.traits.has(Trait::null_value | Trait::wrong_kind | Trait::unknown_field)) return;
  Finding& finding = context.report(
      context.key_of(action),
      "'syncAction' is deprecated and will be dropped: the import itself decides whether a mapping "
      "is added or updated",
      action.text == "REMOVE" ? "remove the command: only a synchronization removes what is gone"
                              : "remove the field");
  if (action.text == "ADD" || action.text == "UPDATE")
    context.offer(finding, Applicability::unsafe, "remove the field", remove(context.command(), action));
}

}  // namespace

extern const Rule rule;
const Rule rule{.name = "command/deprecated-field",
                .severity = Severity::warning,
                .fixes = Applicability::unsafe,
                .shapes = Shape::mapping_command,
                .fields = Field::syncAction,
                .check = check};

}  // namespace collint::rules::command_deprecated_field
