#include <fmt/core.h>

#include "lint/rule.h"
#include "model/characters.h"

namespace collint::rules::attribute_missing_value {
namespace {

void check(const Node& attribute, Context& context) {
  context.report(
      context.value_of(attribute),
      fmt::format("an attribute of type '{}' has neither 'value' nor 'values': there is nothing to "
                  "import, and the command fails",
                  shortened(attribute.parent().key)),
      "write its value, or remove the empty object");
}

}  // namespace

extern const Rule rule;
const Rule rule{.name = "attribute/missing-value",
                .severity = Severity::error,
                .shapes = Shape::attribute,
                .traits = Trait::empty,  // any other field is an unknown one, which is a finding of its own
                .check = check};

}  // namespace collint::rules::attribute_missing_value
