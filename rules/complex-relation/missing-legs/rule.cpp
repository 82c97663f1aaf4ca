#include <algorithm>

#include "lint/rule.h"
#include "model/identity.h"

namespace collint::rules::complex_relation_missing_legs {
namespace {

/// True where some leg has an asset. What is no list of assets is the affair of other rules.
bool has_legs(const Node* legs) {
  if (legs == nullptr) return false;
  if (!legs->is_object()) return true;
  return std::any_of(children(*legs).begin(), children(*legs).end(),
                     [](const Node& leg) { return !leg.is_list() || !children(leg).empty(); });
}

/// An identifier without any leg is identifier/incomplete.
bool is_incomplete(const Node* own_legs) {
  return own_legs != nullptr && own_legs->is_object() && children(*own_legs).empty();
}

/// Certain only of a command that gives the type, which the import reads at creation alone.
bool creates(const Node& command, const Node& identifier) {
  const Node* type = find(command, Field::complexRelationType);
  if (type == nullptr || type->kind == ValueKind::null) return false;
  const IdentifierForms forms = forms_of(identifier);
  return !forms.none() && !forms.has(IdentifierForm::id);
}

void check(const Node& command, Context& context) {
  const Node* identifier = find(command, Field::identifier);
  if (identifier == nullptr || !identifier->is_object() || !creates(command, *identifier)) return;
  const Node* legs = find(command, Field::relations);
  const Node* own_legs = find(*identifier, Field::relations);
  if (is_incomplete(own_legs) || has_legs(legs) || has_legs(own_legs) || has_unknown_field(command) ||
      has_unknown_field(*identifier))
    return;
  context.report(legs != nullptr ? context.value_of(*legs) : context.whole_command(),
                 "this Complex Relation connects no assets: the import cannot create one without legs",
                 "add 'relations', with the assets of each leg");
}

}  // namespace

extern const Rule rule;
const Rule rule{.name = "complex-relation/missing-legs",
                .severity = Severity::error,
                .shapes = Shape::complex_relation_command,
                .check = check};

}  // namespace collint::rules::complex_relation_missing_legs
