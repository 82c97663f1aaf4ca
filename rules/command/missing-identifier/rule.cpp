#include <fmt/core.h>

#include "lint/rule.h"
#include "model/characters.h"

namespace collint::rules::command_missing_identifier {
namespace {

/// The shortest usual form of each ("Import commands", identifiers).
std::string_view form_for(ResourceType type) {
  switch (type) {
    case ResourceType::community: return R"({"name": "..."})";
    case ResourceType::domain: return R"({"name": "...", "community": {"name": "..."}})";
    case ResourceType::asset:
      return R"({"name": "...", "domain": {"name": "...", "community": {"name": "..."}}})";
    case ResourceType::complex_relation:
    case ResourceType::mapping: return R"({"externalSystemId": "...", "externalEntityId": "..."})";
    case ResourceType::unknown: break;
  }
  return R"({"id": "..."})";
}

std::string advice(const Node& command) {
  for (const Node& member : children(command)) {
    if (meant_by_value(member) == Field::identifier)
      return fmt::format("write 'identifier' in place of '{}'", shortened(member.key));
  }
  return fmt::format("add \"identifier\", such as {}", form_for(resource_type_of(command.shape)));
}

void check(const Node& command, Context& context) {
  if (!lacks_field(command, Field::identifier)) return;
  if (context.command().type() == ResourceType::complex_relation) {
    context.report(Severity::warning, context.value_of(command),
                   "the command has no 'identifier': the import may refuse it, or add a further complex "
                   "relation each time that it runs",
                   advice(command));
  } else {
    context.report(
        context.value_of(command),
        "the command has no 'identifier': the import cannot tell which resource it is about and refuses it",
        advice(command));
  }
}

}  // namespace

extern const Rule rule;
const Rule rule{.name = "command/missing-identifier",
                .severity = Severity::error,
                .also = Severity::warning,
                .shapes = commands | Shape::unknown_command,
                .lacks = Field::identifier,
                .check = check};

}  // namespace collint::rules::command_missing_identifier
