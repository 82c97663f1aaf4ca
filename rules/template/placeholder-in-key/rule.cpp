#include <fmt/core.h>

#include <algorithm>

#include "lint/rule.h"
#include "model/characters.h"
#include "model/placeholder.h"

namespace collint::rules::template_placeholder_in_key {
namespace {

constexpr std::string_view why =
    "that the import replaces placeholders here is not documented, it may take the text as it stands";

void check_text(const Node& node, bool in_key, std::string_view place, std::string help, Context& context) {
  const std::string_view text = in_key ? node.key : node.text;
  const auto pieces = pieces_of(text);
  const auto first =
      std::find_if(pieces.begin(), pieces.end(), [](const TextPiece& piece) { return piece.column != 0; });
  if (first == pieces.end()) return;
  const auto begin = static_cast<std::size_t>(first->text.data() - text.data());
  context.report(context.within(node, in_key, begin, begin + first->text.size()),
                 fmt::format("placeholder '{}' stands in {}: {}", shortened(first->text), place, why),
                 std::move(help));
}

void check(const Node& node, Context& context) {
  check_text(node, true, "a key",
             "write the key as it is, once for each attribute type, role or relation type that the table has",
             context);
  if (node.field == Field::resourceType)
    check_text(node, false, "'resourceType'", "give each kind of resource a table and a template of its own",
               context);
}

}  // namespace

extern const Rule rule;
const Rule rule{.name = "template/placeholder-in-key",
                .severity = Severity::warning,
                .traits = Trait::placeholder,
                .in_templates = true,
                .check = check};

}  // namespace collint::rules::template_placeholder_in_key
