#include <fmt/core.h>

#include <algorithm>

#include "lint/rule.h"
#include "model/identity.h"
#include "model/spelling.h"

namespace collint::rules::identifier_incomplete {
namespace {

/// What an identifier of a single form lacks, or Field::none.
Field missing_part(const Node& identifier, IdentifierForms forms) {
  if (forms.has(IdentifierForm::external)) {
    if (external_system(identifier) == nullptr) return Field::externalSystemId;
    return external_entity(identifier) == nullptr ? Field::externalEntityId : Field::none;
  }
  if (!forms.has(IdentifierForm::name)) return Field::none;
  if (!identifier.has(Field::name)) return Field::name;
  if (identifier.shape == Shape::community_identifier) return Field::none;
  const Field container = identifier.shape == Shape::asset_identifier ? Field::domain : Field::community;
  return identifier.has(container) ? Field::none : container;
}

std::string_view reason(Field missing) {
  switch (missing) {
    case Field::domain: return "names are unique only within a domain";
    case Field::community: return "names are unique only within a community";
    case Field::name: return "where it is does not say which one it is";
    default: return "half of an external pair identifies nothing";
  }
}

/// True where an unknown key is most likely meant for `wanted`: nearly its name, its name with more to it
/// (`domainId`, `communityName`, `externalId`), or a word that the format has nowhere, with such a value.
bool is_meant_for(const Node& member, Shape owner, Field wanted) {
  if (nearest_field(owner, member.key) == wanted) return true;
  const bool foreign_word = field_named(member.key) == Field::none;
  if (foreign_word && fits(shape_of(owner, wanted), member.kind)) return true;
  const bool half_of_pair = wanted == Field::externalSystemId || wanted == Field::externalEntityId;
  const std::string_view stem = half_of_pair ? "ext" : name_of(wanted);
  return same_but_for_case(member.key.substr(0, stem.size()), stem);
}

/// True where an unknown field takes the place of `wanted` or, for Field::none, of everything:
/// command/unknown-field says what to write.
bool is_misspelt(const Node& object, Field wanted) {
  return std::any_of(children(object).begin(), children(object).end(), [&](const Node& child) {
    if (child.field != Field::none) return false;
    return wanted == Field::none || is_meant_for(child, object.shape, wanted);
  });
}

std::string_view ways(Shape shape) {
  switch (shape) {
    case Shape::complex_relation_identifier:
    case Shape::mapping_identifier: return "give its 'id', or its 'externalSystemId' and 'externalEntityId'";
    case Shape::user:
    case Shape::user_group: return "give its 'id'";
    default: return "give its 'id' or its 'name'";
  }
}

std::string thing(const Node& object) {
  const std::string_view title = title_of(object.shape);
  return fmt::format("this {}", title.substr(title.find(' ') + 1));
}

void report_empty(const Node& object, const std::string& what, Context& context) {
  context.report(context.value_of(object),
                 what + " holds nothing that says which one is meant: the import refuses the command",
                 std::string(ways(object.shape)));
}

/// A user beside a user group is responsibility/invalid-owner, whatever they are.
bool is_one_of_two_owners(const Node& object) {
  const Node& owner = object.parent();
  return owner.shape == Shape::owner && owner.has(Field::user) && owner.has(Field::userGroup);
}

void check(const Node& object, Context& context) {
  if (object.fields.empty()) {
    if (!is_misspelt(object, Field::none) && !is_one_of_two_owners(object))
      report_empty(object, thing(object), context);
    return;
  }
  if (!identifiers.has(object.shape)) return;
  const IdentifierForms forms = forms_of(object);
  if (forms.several()) return;
  if (forms.has(IdentifierForm::legs)) {
    const Node& legs = *find(object, Field::relations);
    if (legs.shape == Shape::legs && children(legs).empty()) report_empty(object, thing(object), context);
    return;
  }
  const Field missing = missing_part(object, forms);
  if (missing == Field::none || is_misspelt(object, missing)) return;
  context.report(context.value_of(object),
                 fmt::format("{} has no '{}': {}, so that the import refuses the command", thing(object),
                             name_of(missing), reason(missing)),
                 fmt::format("add '{}', or identify it in another way", name_of(missing)));
}

}  // namespace

extern const Rule rule;
const Rule rule{.name = "identifier/incomplete",
                .severity = Severity::error,
                .shapes = identifiers | references | Shape::user | Shape::user_group,
                .check = check};

}  // namespace collint::rules::identifier_incomplete
