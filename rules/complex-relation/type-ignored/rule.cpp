#include "lint/rule.h"

namespace collint::rules::complex_relation_type_ignored {
namespace {

void check(const Node& command, Context& context) {
  const Node* type = find(command, Field::complexRelationType);
  if (type == nullptr || !type->is_object() || type->traits.has(Trait::unknown_field)) return;
  const Node* identifier = find(command, Field::identifier);
  const Node* id = identifier == nullptr ? nullptr : find(*identifier, Field::id);
  if (id == nullptr || !id->is_text()) return;
  context.report(
      context.key_of(*type),
      "the import reads 'complexRelationType' only when it creates a Complex Relation: one that is "
      "identified by id keeps the type it has",
      "leave the field out; for another type create another Complex Relation");
}

}  // namespace

extern const Rule rule;
const Rule rule{.name = "complex-relation/type-ignored",
                .severity = Severity::info,
                .shapes = Shape::complex_relation_command,
                .check = check};

}  // namespace collint::rules::complex_relation_type_ignored
