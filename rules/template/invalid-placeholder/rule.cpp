#include <fmt/core.h>

#include "lint/rule.h"
#include "model/characters.h"
#include "model/placeholder.h"

namespace collint::rules::template_invalid_placeholder {
namespace {

/// In a description or an attribute value `{1}` may be meant as it stands: a regular expression, a message.
bool is_free_text(const Node& node) {
  return node.field == Field::description || node.field == Field::value ||
         node.parent().shape == Shape::attribute_values;
}

void check_text(const Node& node, bool in_key, Context& context) {
  const std::string_view text = in_key ? node.key : node.text;
  const auto range = malformed_placeholder(text);
  if (!range) return;
  const std::string_view placeholder = text.substr(range->from, range->to - range->from);
  const bool partly = placeholder.size() != text.size() && !placeholder.starts_with("${");
  if (partly && (in_key || is_free_text(node))) return;
  const std::uint32_t column = meant_column(placeholder);
  context.report(context.within(node, in_key, range->from, range->to),
                 fmt::format("'{}' is no placeholder: the import takes it as it stands, so every row of the "
                             "table gets this same text",
                             shortened(placeholder)),
                 column == 0 ? "write the number of the column as '${n}', the first column being 1"
                             : fmt::format("write '${{{}}}'", column));
}

void check(const Node& node, Context& context) {
  if (node.key_traits.has(Trait::near_placeholder) && !node.traits.has(Trait::repeated_key))
    check_text(node, true, context);
  if (node.traits.has(Trait::near_placeholder) && node.field != Field::resourceType)
    check_text(node, false, context);
}

}  // namespace

extern const Rule rule;
const Rule rule{.name = "template/invalid-placeholder",
                .severity = Severity::error,
                .traits = Trait::near_placeholder,
                .check = check};

}  // namespace collint::rules::template_invalid_placeholder
