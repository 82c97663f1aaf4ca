#include <fmt/core.h>

#include <algorithm>
#include <array>
#include <string>
#include <vector>

#include "lint/rule.h"
#include "model/describe.h"
#include "model/identity.h"

namespace collint::rules::command_incomplete_creation {
namespace {

/// The fields that creating the resource needs and that neither the command nor its identifier gives.
class Lacking {
 public:
  void add_unless(bool given, Field field) {
    if (!given) fields_[count_++] = field;
  }
  [[nodiscard]] bool none() const { return count_ == 0; }
  [[nodiscard]] std::string text() const {
    std::vector<std::string> fields;
    for (std::size_t i = 0; i < count_; ++i) fields.push_back(fmt::format("'{}'", name_of(fields_[i])));
    return enumerate(fields, "and");
  }

 private:
  std::array<Field, 3> fields_{};
  std::size_t count_ = 0;
};

/// "Importing mappings", "Importing complex relations" and the required fields of the Core API.
Lacking lacking_of(const Node& command, bool by_external_pair) {
  Lacking lacking;
  const auto needs = [&](Field field) { lacking.add_unless(command.has(field), field); };
  switch (resource_type_of(command.shape)) {
    case ResourceType::community:
      if (by_external_pair) needs(Field::name);
      break;
    case ResourceType::domain:
      if (by_external_pair) needs(Field::name);
      needs(Field::type);
      if (by_external_pair) needs(Field::community);
      break;
    case ResourceType::asset:
      if (by_external_pair) needs(Field::name);
      needs(Field::type);
      if (by_external_pair) needs(Field::domain);
      break;
    case ResourceType::complex_relation: needs(Field::complexRelationType); break;
    case ResourceType::mapping:
      if (by_external_pair) break;
      lacking.add_unless(external_system(command) != nullptr, Field::externalSystemId);
      lacking.add_unless(external_entity(command) != nullptr, Field::externalEntityId);
      break;
    case ResourceType::unknown: break;
  }
  return lacking;
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
  const Lacking lacking = lacking_of(command, forms.has(IdentifierForm::external));
  if (lacking.none() || !has_known_type(command) || !identity_of(*identifier)) return;
  if (has_unknown_field(command) || has_unknown_field(*identifier)) return;
  context.report(context.whole_command(),
                 fmt::format("this command can only update an existing {}: creating one also needs {}",
                             name_of(resource_type_of(command.shape)), lacking.text()),
                 fmt::format("add {} if the resource may be new", lacking.text()));
}

}  // namespace

extern const Rule rule;
const Rule rule{
    .name = "command/incomplete-creation", .severity = Severity::info, .shapes = commands, .check = check};

}  // namespace collint::rules::command_incomplete_creation
