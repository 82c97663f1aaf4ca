#include <fmt/core.h>

#include <string>
#include <vector>

#include "lint/rule.h"
#include "model/creation.h"
#include "model/describe.h"
#include "model/identity.h"

namespace collint::rules::command_incomplete_creation {
namespace {

std::string text_of(const Lacking& lacking) {
  std::vector<std::string> fields;
  for (const Field field : lacking.fields()) fields.push_back(fmt::format("'{}'", name_of(field)));
  return enumerate(fields, "and");
}

bool has_known_type(const Node& command) {
  const Node* type = find(command, Field::resourceType);
  return type != nullptr && resource_type_named(type->text, false) != ResourceType::unknown;
}

void check(const Node& command, Context& context) {
  const Node* identifier = find(command, Field::identifier);
  if (identifier == nullptr) return;
  const IdentifierForms forms = forms_of(*identifier);
  if (forms.none() || forms.has(IdentifierForm::id)) return;
  const Lacking lacking = lacking_for_creation(command, *identifier);
  if (lacking.none() || !has_known_type(command) || !identity_of(*identifier)) return;
  if (has_unknown_field(command) || has_unknown_field(*identifier)) return;
  context.report(context.whole_command(),
                 fmt::format("this command can only update an existing {}: creating one also needs {}",
                             name_of(resource_type_of(command.shape)), text_of(lacking)),
                 fmt::format("add {} if the resource may be new", text_of(lacking)));
}

}  // namespace

extern const Rule rule;
const Rule rule{
    .name = "command/incomplete-creation", .severity = Severity::info, .shapes = commands, .check = check};

}  // namespace collint::rules::command_incomplete_creation
