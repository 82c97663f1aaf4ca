#include <fmt/core.h>

#include "lint/rule.h"
#include "model/characters.h"

namespace collint::rules::attribute_comma_in_values {
namespace {

/// An item in quotes of its own is said to be kept whole ("Import file structure of a complex relation").
bool is_quoted(std::string_view text) { return text.size() > 1 && text.front() == '"' && text.back() == '"'; }

void check(const Node& values, Context& context) {
  for (const Node& value : children(values)) {
    if (value.shape != Shape::attribute_value || !value.is_text()) continue;
    if (value.text.find(',') == std::string_view::npos || is_quoted(value.text)) continue;
    if (context.command().row != nullptr) continue;  // of a cell only an item in quotes has one
    context.report(
        context.value_of(value),
        fmt::format(
            "'{}' in 'values' has a comma: the import splits an item at its commas, so this may become "
            "several values",
            shortened(value.text)),
        "write each value as an item of its own; if the comma is part of the value, check what the import "
        "makes "
        "of it");
  }
}

}  // namespace

extern const Rule rule;
const Rule rule{.name = "attribute/comma-in-values",
                .severity = Severity::info,
                .shapes = Shape::attribute_values,
                .check = check};

}  // namespace collint::rules::attribute_comma_in_values
