#include <fmt/core.h>

#include <string>
#include <vector>

#include "lint/edits.h"
#include "lint/rule.h"
#include "model/characters.h"
#include "model/code_point_names.h"
#include "model/plain_text.h"

namespace collint::rules::text_control_character {
namespace {

constexpr Traits traits = Trait::control | Trait::line_end;

/// Lines and tabs are part of a longer text.
bool belongs_into_prose(char32_t c) { return c == '\t' || c == '\n' || c == '\r'; }

/// One blank for what stands between two words, nothing beside other white space.
std::string_view replacement_for(CodePoint control, std::string_view text) {
  const std::size_t end = control.begin + control.size;
  const bool is_beside_space = control.begin == 0 || end == text.size() ||
                               is_white_space(code_point_at(text, end).value) ||
                               text[control.begin - 1] == ' ';
  return is_white_space(control.value) && !is_beside_space ? " " : "";
}

void check(const Node& node, Context& context) {
  const auto [text, in_key, is_prose, title] = text_with(node, traits);
  const std::string_view inner = trimmed(text);
  const auto trimmed_size = static_cast<std::size_t>(inner.data() - text.data());
  std::size_t from = 0;
  std::size_t to = 0;
  std::vector<Respelt> parts;
  for (std::size_t i = 0; i < inner.size();) {
    const CodePoint c = code_point_at(inner, i);
    i += c.size;
    if (!is_control(c.value) || (is_prose && belongs_into_prose(c.value))) continue;
    if (parts.empty()) from = to = c.begin;
    if (to == c.begin) to = i;
    parts.push_back({trimmed_size + c.begin, trimmed_size + i, replacement_for(c, inner)});
  }
  if (parts.empty()) return;
  const std::size_t count = parts.size();
  const std::string more =
      count == 1 ? "" : fmt::format(" and {} more control character{}", count - 1, count == 2 ? "" : "s");
  Finding& finding = context.report(
      context.within(node, in_key, trimmed_size + from, trimmed_size + to),
      fmt::format("{} '{}' has the control character {}{}: {}", title, shortened(text),
                  describe_code_point(code_point_at(inner, from).value), more,
                  is_prose
                      ? "the import keeps it, and it is no part of a text"
                      : fmt::format("the import keeps it, so this is another {} than the one that people "
                                    "see and type",
                                    title)),
      is_prose ? "remove it" : "remove it, here and wherever the same is spelled so");
  context.offer(finding, Applicability::unsafe,
                count == 1 ? "remove the control character" : "remove the control characters",
                respell(context.command(), node, in_key, parts));
}

}  // namespace

extern const Rule rule;
const Rule rule{.name = "text/control-character",
                .severity = Severity::warning,
                .fixes = Applicability::unsafe,
                .traits = traits,
                .check = check};

}  // namespace collint::rules::text_control_character
