#include <fmt/core.h>

#include <algorithm>

#include "lint/edits.h"
#include "lint/rule.h"
#include "model/describe.h"

namespace collint::rules::command_not_an_object {
namespace {

std::string_view advice(const Node& element) {
  if (element.is_list() && !children(element).empty())
    return "move the commands of the inner list into the outer one";
  if (element.is_text() && element.text.starts_with('{'))
    return "write the command itself, not its JSON as a text";
  return "remove it, or write a command in its place";
}

bool is_command(const Node& item) {
  const Children members = children(item);
  return item.is_object() && std::any_of(members.begin(), members.end(), [](const Node& member) {
           return member.key == name_of(Field::resourceType);
         });
}

bool holds_commands(const Node& element) {
  const Children items = children(element);
  return element.is_list() && !items.empty() && std::all_of(items.begin(), items.end(), is_command);
}

void check(const Node& element, Context& context) {
  if (&element != context.command().root) return;
  Finding& finding = context.report(
      context.value_of(element),
      fmt::format("{} stands where a command is expected: the import takes a list of objects, each "
                  "with its 'resourceType' and 'identifier', and cannot read this file",
                  describe_value(element)),
      std::string(advice(element)));
  if (holds_commands(element))
    context.offer(finding, Applicability::unsafe, "move its commands into the outer list",
                  unwrap(context.command(), element));
}

}  // namespace

extern const Rule rule;
const Rule rule{.name = "command/not-an-object",
                .severity = Severity::error,
                .fixes = Applicability::unsafe,
                .traits = Trait::wrong_kind,
                .check = check};

}  // namespace collint::rules::command_not_an_object
