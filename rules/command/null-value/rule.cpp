#include <fmt/core.h>

#include "lint/rule.h"
#include "model/characters.h"

namespace collint::rules::command_null_value {
namespace {

std::string advice(const Node& node) {
  if (node.field == Field::resourceType || node.field == Field::identifier) return "write a value";
  const Node& owner = node.parent();
  if (owner.is_list() || owner.shape == Shape::attribute) return "remove the whole item, or write a value";
  return fmt::format("leave '{}' out, or write a value", shortened(node.key));
}

void check(const Node& node, Context& context) {
  const Node& owner = node.parent();
  context.report(
      context.value_of(node),
      fmt::format("{}'{}' is null: whether the import then clears what is there, changes nothing or "
                  "fails is not documented",
                  owner.is_list() ? "an item of " : "", shortened(owner.is_list() ? owner.key : node.key)),
      advice(node));
}

}  // namespace

extern const Rule rule;
const Rule rule{
    .name = "command/null-value", .severity = Severity::warning, .traits = Trait::null_value, .check = check};

}  // namespace collint::rules::command_null_value
