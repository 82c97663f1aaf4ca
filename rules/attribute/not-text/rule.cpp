#include <fmt/core.h>

#include "lint/edits.h"
#include "lint/rule.h"
#include "model/characters.h"
#include "model/json_text.h"

namespace collint::rules::attribute_not_text {
namespace {

void check(const Node& value, Context& context) {
  Finding& finding = context.report(
      context.value_of(value),
      fmt::format(
          "attribute value {} is a {}: the import expects every value as text and may refuse this one "
          "or write it in another way",
          shortened(value.text), value.kind == ValueKind::number ? "number" : "boolean"),
      fmt::format("put it in quotes: \"{}\"", shortened(value.text)));
  context.offer(finding, Applicability::safe, "put it in quotes",
                replace_value(context.command(), value, json_text(value.text)));
}

}  // namespace

extern const Rule rule;
const Rule rule{.name = "attribute/not-text",
                .severity = Severity::warning,
                .fixes = Applicability::safe,
                .traits = Trait::not_text,
                .check = check};

}  // namespace collint::rules::attribute_not_text
