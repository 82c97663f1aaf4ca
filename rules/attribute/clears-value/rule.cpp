#include <fmt/core.h>

#include <algorithm>

#include "lint/rule.h"
#include "model/characters.h"

namespace collint::rules::attribute_clears_value {
namespace {

bool is_empty_text(const Node& node) { return node.is_text() && node.text.empty(); }

/// A list of nothing but empty texts is told of once, with the first of them.
bool stands_for_list(const Node& item) {
  const Node& list = item.parent();
  return &item == &list + 1 && std::all_of(children(list).begin(), children(list).end(), is_empty_text);
}

void check(const Node& empty, Context& context) {
  if (empty.is_text() && !empty.text.empty()) return;
  const bool is_item = empty.parent().shape == Shape::attribute_values;
  if (is_item && !stands_for_list(empty)) return;
  const Node& node = is_item ? empty.parent() : empty;
  if (node.key.empty()) return;
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
                .traits = Trait::empty | Trait::blank,
                .check = check};

}  // namespace collint::rules::attribute_clears_value
