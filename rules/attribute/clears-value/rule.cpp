#include <fmt/core.h>

#include <algorithm>

#include "lint/rule.h"
#include "model/characters.h"

namespace collint::rules::attribute_clears_value {
namespace {

/// Empty, or nothing but empty texts.
bool says_nothing(const Node& node) {
  if (node.is_text()) return node.text.empty();
  return node.is_list() && std::all_of(children(node).begin(), children(node).end(), [](const Node& item) {
           return item.is_text() && item.text.empty() && !item.traits.has(Trait::wrong_kind);
         });
}

void check(const Node& node, Context& context) {
  if (node.key.empty() || !says_nothing(node)) return;
  const Node& owner = node.parent();
  // Two fields in one attribute are attribute/value-and-values.
  if (owner.has(Field::value) && owner.has(Field::values)) return;
  const bool whole_type = node.shape == Shape::attribute_list;
  context.report(context.key_of(node),
                 fmt::format("'{}' is given {}: the import may delete the values that the resource has",
                             shortened(whole_type ? node.key : owner.parent().key),
                             whole_type       ? "an empty list"
                             : node.is_text() ? "an empty text"
                                              : "nothing in 'values'"),
                 "leave it out where the values in Collibra should stay");
}

}  // namespace

extern const Rule rule;
const Rule rule{.name = "attribute/clears-value",
                .severity = Severity::info,
                .shapes = Shape::attribute_list | Shape::attribute_value | Shape::attribute_values,
                .check = check};

}  // namespace collint::rules::attribute_clears_value
