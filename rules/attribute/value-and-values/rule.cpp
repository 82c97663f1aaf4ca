#include <fmt/core.h>

#include <algorithm>

#include "lint/rule.h"
#include "model/characters.h"

namespace collint::rules::attribute_value_and_values {
namespace {

void check(const Node& attribute, Context& context) {
  if (!attribute.has(Field::value)) return;
  const auto [first, second] = std::minmax({find(attribute, Field::value), find(attribute, Field::values)});
  if (first->kind == ValueKind::null || second->kind == ValueKind::null) return;
  Finding& finding = context.report(
      context.key_of(*second),
      fmt::format("an attribute of type '{}' has both 'value' and 'values': each stands for all that it "
                  "holds, so one of them is lost",
                  shortened(attribute.parent().key)),
      "keep 'value' for one value, or 'values' for the list of a multiple value");
  context.relate_peer(finding, "the other one", context.key_of(*first));
}

}  // namespace

extern const Rule rule;
const Rule rule{.name = "attribute/value-and-values",
                .severity = Severity::warning,
                .shapes = Shape::attribute,
                .fields = Field::values,
                .check = check};

}  // namespace collint::rules::attribute_value_and_values
