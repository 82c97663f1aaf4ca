#include "model/creation.h"

#include "model/identity.h"

namespace collint {

Lacking lacking_for_creation(const Node& command, const Node& identifier) {
  Lacking lacking;
  const bool by_name = forms_of(identifier).has(IdentifierForm::name);
  const auto needs = [&](Field field) { lacking.add_unless(command.has(field), field); };
  switch (resource_type_of(command.shape)) {
    case ResourceType::community:
      if (!by_name) needs(Field::name);
      break;
    case ResourceType::domain:
      if (!by_name) needs(Field::name);
      needs(Field::type);
      if (!by_name) needs(Field::community);
      break;
    case ResourceType::asset:
      if (!by_name) needs(Field::name);
      needs(Field::type);
      if (!by_name) needs(Field::domain);
      break;
    case ResourceType::complex_relation: needs(Field::complexRelationType); break;
    case ResourceType::mapping:
      if (forms_of(identifier).has(IdentifierForm::external)) break;
      lacking.add_unless(external_system(command) != nullptr, Field::externalSystemId);
      lacking.add_unless(external_entity(command) != nullptr, Field::externalEntityId);
      break;
    case ResourceType::unknown: break;
  }
  return lacking;
}

}  // namespace collint
