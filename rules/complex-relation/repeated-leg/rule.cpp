#include <fmt/core.h>

#include <algorithm>
#include <vector>

#include "lint/rule.h"
#include "model/characters.h"
#include "model/identity.h"
#include "model/relation_key.h"
#include "model/uuid.h"

namespace collint::rules::complex_relation_repeated_leg {
namespace {

struct Leg {
  RelationKey key;
  const Node* node = nullptr;
};

/// The letter case of UUIDs does not matter.
bool is_less(const Leg& a, const Leg& b) {
  if (a.key.form != b.key.form) return a.key.form < b.key.form;
  if (a.key.form != RelationKey::Form::uuid) return a.key.type < b.key.type;
  return is_uuid_before(a.key.type, b.key.type);
}

/// A leg needs no direction; two that have one are the same leg where it is the same.
bool same_direction(const Leg& a, const Leg& b) {
  return a.key.direction.empty() || b.key.direction.empty() || a.key.direction == b.key.direction;
}

std::vector<Leg> sorted_legs(const Node& legs) {
  std::vector<Leg> sorted;
  for (const Node& node : children(legs)) {
    const auto key = relation_key_of(node.key);
    if (key && node.kind != ValueKind::null) sorted.push_back({*key, &node});
  }
  std::stable_sort(sorted.begin(), sorted.end(), is_less);
  return sorted;
}

void check(const Node& command, Context& context) {
  const Node* legs = find(command, Field::relations);
  const Node* identifier = find(command, Field::identifier);
  if (legs == nullptr || identifier == nullptr || legs->shape != Shape::legs) return;
  if (forms_of(*identifier).several()) return;  // identifier/multiple-forms
  const Node* own_legs = find(*identifier, Field::relations);
  if (own_legs == nullptr || own_legs->shape != Shape::legs) return;
  const std::vector<Leg> own = sorted_legs(*own_legs);
  for (const Leg& leg : sorted_legs(*legs)) {
    if (leg.node->traits.has(Trait::repeated_key)) continue;
    const auto [begin, end] = std::equal_range(own.begin(), own.end(), leg, is_less);
    const auto same = std::find_if(begin, end, [&](const Leg& other) { return same_direction(leg, other); });
    if (same == end) continue;
    context
        .report(
            context.key_of(*leg.node),
            fmt::format("leg '{}' stands in the identifier already: the import refuses to change what the "
                        "Complex Relation is identified by",
                        shortened(leg.node->key)),
            "remove the leg here; the identifier gives its assets")
        .related.push_back({"the leg in the identifier", context.key_of(*same->node).span});
  }
}

}  // namespace

extern const Rule rule;
const Rule rule{.name = "complex-relation/repeated-leg",
                .severity = Severity::error,
                .shapes = Shape::complex_relation_command,
                .check = check};

}  // namespace collint::rules::complex_relation_repeated_leg
