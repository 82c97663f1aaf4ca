#include <fmt/core.h>

#include <optional>

#include "lint/rule.h"
#include "model/characters.h"
#include "model/placeholder.h"

namespace collint::rules::command_unresolved_placeholder {
namespace {

constexpr Shapes free_text = Shape::description | Shape::attribute_value;

/// The first `${n}`.
std::optional<TextRange> column_placeholder(std::string_view text) {
  for (std::size_t open = text.find("${"); open != std::string_view::npos; open = text.find("${", open + 2)) {
    const std::size_t close = text.find_first_not_of("0123456789", open + 2);
    if (close == std::string_view::npos) break;
    if (close > open + 2 && text[close] == '}') return TextRange{open, close + 1};
  }
  return std::nullopt;
}

/// The first `${...}`, whatever it holds.
std::optional<TextRange> any_placeholder(std::string_view text) {
  const std::size_t open = text.find("${");
  const std::size_t close = open == std::string_view::npos ? open : text.find('}', open);
  return close == std::string_view::npos ? std::nullopt : std::optional(TextRange{open, close + 1});
}

bool covers(std::optional<TextRange> range, std::string_view text) {
  return range && range->from == 0 && range->to == text.size();
}

/// Where in a text of that shape a placeholder was certainly to be replaced. A free text may well speak of
/// `${HOME}`, a name may hold it, an id never.
std::optional<TextRange> unresolved(std::string_view text, Shape shape) {
  if (shape == Shape::uuid) return any_placeholder(text);
  const auto column = column_placeholder(text);
  if (free_text.has(shape)) return covers(column, text) ? column : std::nullopt;
  const auto any = any_placeholder(text);
  return covers(any, text) ? any : column;
}

void check_text(const Node& node, bool in_key, Context& context) {
  const std::string_view text = in_key ? node.key : node.text;
  const Traits traits = in_key ? node.key_traits : node.traits;
  const Shape shape = in_key ? Shape::reference_name : node.shape;
  if (traits.has(Trait::stand_in_word) && !free_text.has(shape)) {
    context.report(in_key ? context.key_of(node) : context.value_of(node),
                   fmt::format("'{}' is what a script writes where it has no value: the import takes it as "
                               "it stands, as the {}",
                               text,
                               in_key                ? "key"
                               : shape == Shape::tag ? "name of a tag"
                                                     : "value of '" + std::string(node.key) + "'"),
                   "write the value that was meant, or leave it out");
  }
  if (!traits.has(Trait::placeholder)) return;
  if (const auto range = unresolved(text, shape)) {
    context.report(
        context.within(node, in_key, range->from, range->to),
        fmt::format(
            "placeholder '{}' was not replaced: outside of a template the import takes it as it stands",
            shortened(text.substr(range->from, range->to - range->from))),
        "write the value; if this file is the template of a table, say so in its name, as in "
        "assets-template.json");
  }
}

void check(const Node& node, Context& context) {
  if (context.in_template()) return;
  if (node.key_traits.any() && !node.traits.has(Trait::repeated_key)) check_text(node, true, context);
  check_text(node, false, context);
}

}  // namespace

extern const Rule rule;
const Rule rule{.name = "command/unresolved-placeholder",
                .severity = Severity::warning,
                .traits = Trait::placeholder | Trait::stand_in_word,
                .check = check};

}  // namespace collint::rules::command_unresolved_placeholder
