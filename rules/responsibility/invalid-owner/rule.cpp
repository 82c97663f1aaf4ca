#include "lint/rule.h"

namespace collint::rules::responsibility_invalid_owner {
namespace {

void check(const Node& owner, Context& context) {
  if (children(owner).empty()) {
    context.report(context.value_of(owner), "this owner is empty: the role is given to nobody",
                   "write a 'user' or a 'userGroup', or remove the owner");
    return;
  }
  const Node* user = find(owner, Field::user);
  const Node* group = find(owner, Field::userGroup);
  if (user == nullptr || group == nullptr) return;
  if (user->kind == ValueKind::null || group->kind == ValueKind::null) return;
  context.report(context.value_of(owner),
                 "this owner is both a user and a user group: the import takes one of them for each owner",
                 "write an object of its own for the user and one for the user group");
}

}  // namespace

extern const Rule rule;
const Rule rule{.name = "responsibility/invalid-owner",
                .severity = Severity::error,
                .shapes = Shape::owner,
                .check = check};

}  // namespace collint::rules::responsibility_invalid_owner
