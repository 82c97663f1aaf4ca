#include <fmt/core.h>

#include "lint/rule.h"
#include "model/characters.h"

namespace collint::rules::responsibility_owner_by_name {
namespace {

void check(const Node& owner, Context& context) {
  const bool is_user = owner.shape == Shape::user;
  const Node* name = find(owner, is_user ? Field::userName : Field::name);
  if (name == nullptr || !name->is_text() || owner.has(Field::id)) return;
  if (name->traits.has(Trait::blank | Trait::stand_in_word | Trait::unknown_field)) return;
  context.report(context.value_of(*name),
                 fmt::format("{} '{}' is given by name: the import is only documented to find owners by id",
                             is_user ? "user" : "user group", shortened(name->text)),
                 fmt::format("write the 'id' of the {}", is_user ? "user" : "user group"));
}

}  // namespace

extern const Rule rule;
const Rule rule{.name = "responsibility/owner-by-name",
                .severity = Severity::warning,
                .shapes = Shape::user | Shape::user_group,
                .check = check};

}  // namespace collint::rules::responsibility_owner_by_name
