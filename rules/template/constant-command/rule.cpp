#include <fmt/core.h>

#include <algorithm>
#include <span>

#include "lint/rule.h"
#include "model/describe.h"
#include "model/identity.h"
#include "model/placeholder.h"

namespace collint::rules::template_constant_command {
namespace {

bool depends_on_row(const Node& part) {
  return std::ranges::any_of(std::span(&part, part.extent), [](const Node& node) {
    return has_placeholder(node.key) || has_placeholder(node.text);
  });
}

/// Something in it was meant as a placeholder: a finding of its own.
bool is_meant_to_depend(const Node& part) {
  return std::ranges::any_of(std::span(&part, part.extent), [](const Node& node) {
    return malformed_placeholder(node.key) || malformed_placeholder(node.text);
  });
}

void check(const Node& command, Context& context) {
  const Node* identifier = find(command, Field::identifier);
  if (identifier == nullptr || !identity_of(*identifier)) return;
  if (has_unusable_text(*identifier)) return;
  if (depends_on_row(*identifier) || is_meant_to_depend(*identifier)) return;
  const std::string_view kind = name_of(context.command().type());
  if (depends_on_row(command)) {
    context.report(context.value_of(*identifier),
                   fmt::format("the identifier of this {} has no placeholder: every row of the table is the "
                               "same {}, and what a row sets replaces what the rows before it have set",
                               kind, kind),
                   "write the placeholders of the columns that identify it, such as '${1}'");
  } else {
    context.report(
        Severity::info, context.value_of(*identifier),
        fmt::format("nothing in this {} depends on the row: the import gets it once for each row", kind),
        "import it from a JSON file of its own, before the table");
  }
}

}  // namespace

extern const Rule rule;
const Rule rule{.name = "template/constant-command",
                .severity = Severity::warning,
                .also = Severity::info,
                .shapes = Shape::asset_command | Shape::mapping_command | Shape::complex_relation_command,
                .in_templates = true,
                .check = check};

}  // namespace collint::rules::template_constant_command
