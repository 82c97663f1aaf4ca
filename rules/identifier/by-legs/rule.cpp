#include "lint/rule.h"
#include "model/identity.h"

namespace collint::rules::identifier_by_legs {
namespace {

void check(const Node& identifier, Context& context) {
  if (!identifier.has(Field::relations) || forms_of(identifier).several()) return;
  const Node& legs = *find(identifier, Field::relations);
  if (legs.shape != Shape::legs || children(legs).empty() || legs.traits.has(Trait::unknown_field)) return;
  context.report(
      context.key_of(legs),
      "legs identify every complex relation that has them, even if it has others too: where there are "
      "several, the import refuses the command as ambiguous",
      "identify it by 'id' or by 'externalSystemId' and 'externalEntityId'");
}

}  // namespace

extern const Rule rule;
const Rule rule{.name = "identifier/by-legs",
                .severity = Severity::info,
                .shapes = Shape::complex_relation_identifier,
                .check = check};

}  // namespace collint::rules::identifier_by_legs
