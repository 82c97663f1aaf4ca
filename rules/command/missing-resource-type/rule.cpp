#include <fmt/core.h>

#include "lint/rule.h"
#include "model/characters.h"

namespace collint::rules::command_missing_resource_type {
namespace {

std::string advice(const Node& command) {
  const ResourceType guess = guess_resource_type(command);
  if (guess == ResourceType::unknown)
    return "add \"resourceType\": 'Community', 'Domain', 'Asset', 'Complex Relation' or 'Mapping'";
  for (const Node& member : children(command)) {
    if (stands_for_resource_type(member) || meant_by_value(member) == Field::resourceType)
      return fmt::format("write 'resourceType' in place of '{}'", shortened(member.key));
  }
  return fmt::format("add \"resourceType\": \"{}\", which the other fields speak for", name_of(guess));
}

void check(const Node& command, Context& context) {
  if (!lacks_field(command, Field::resourceType)) return;
  context.report(context.whole_command(),
                 "the command has no 'resourceType': the import cannot tell what it is about and refuses it",
                 advice(command));
}

}  // namespace

extern const Rule rule;
const Rule rule{.name = "command/missing-resource-type",
                .severity = Severity::error,
                .shapes = commands | Shape::unknown_command,
                .lacks = Field::resourceType,
                .check = check};

}  // namespace collint::rules::command_missing_resource_type
