#include <fmt/core.h>

#include <string>

#include "lint/rule.h"
#include "model/characters.h"
#include "model/code_point_names.h"
#include "model/plain_text.h"

namespace collint::rules::text_control_character {
namespace {

/// Lines and tabs are part of a longer text.
bool belongs_into_prose(char32_t c) { return c == '\t' || c == '\n' || c == '\r'; }

void check(const Node& node, Context& context) {
  const auto [text, in_key, is_prose, title] = text_with(node, Trait::control);
  const std::string_view inner = trimmed(text);
  std::size_t from = 0;
  std::size_t to = 0;
  std::size_t count = 0;
  for (std::size_t i = 0; i < inner.size();) {
    const CodePoint c = code_point_at(inner, i);
    i += c.size;
    if (!is_control(c.value) || (is_prose && belongs_into_prose(c.value))) continue;
    if (count++ == 0) from = to = c.begin;
    if (to == c.begin) to = i;
  }
  if (count == 0) return;
  const auto trimmed_size = static_cast<std::size_t>(inner.data() - text.data());
  const std::string more =
      count == 1 ? "" : fmt::format(" and {} more control character{}", count - 1, count == 2 ? "" : "s");
  context.report(
      context.within(node, in_key, trimmed_size + from, trimmed_size + to),
      fmt::format("{} '{}' has the control character {}{}: {}", title, shortened(text),
                  describe_code_point(code_point_at(inner, from).value), more,
                  is_prose
                      ? "the import keeps it, and it is no part of a text"
                      : fmt::format("the import keeps it, so this is another {} than the one that people "
                                    "see and type",
                                    title)),
      is_prose ? "remove it" : "remove it, here and wherever the same is spelled so");
}

}  // namespace

extern const Rule rule;
const Rule rule{.name = "text/control-character",
                .severity = Severity::warning,
                .traits = Trait::control,
                .check = check};

}  // namespace collint::rules::text_control_character
