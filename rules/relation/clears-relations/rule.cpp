#include <fmt/core.h>

#include "lint/rule.h"
#include "model/relation_key.h"

namespace collint::rules::relation_clears_relations {
namespace {

/// Of equal keys the last one counts.
bool is_replaced_later(const Node& list) {
  const Node* const end = &list.parent() + list.parent().extent;
  for (const Node* later = &list + list.extent; later != end; later += later->extent) {
    if (later->key == list.key) return true;
  }
  return false;
}

void check(const Node& list, Context& context) {
  const auto parts = relation_key_of(list.key);
  if (!parts || parts->direction.empty() || is_replaced_later(list)) return;
  context.report(
      context.key_of(list),
      fmt::format("the list of '{}' is empty: an import that replaces relations deletes all that the "
                  "asset has of this type and direction",
                  list.key),
      "remove the key if the relations are to stay");
}

}  // namespace

extern const Rule rule;
const Rule rule{.name = "relation/clears-relations",
                .severity = Severity::info,
                .shapes = Shape::relation_targets,
                .traits = Trait::empty,
                .check = check};

}  // namespace collint::rules::relation_clears_relations
