#include <fmt/core.h>

#include <string>
#include <vector>

#include "lint/edits.h"
#include "lint/rule.h"
#include "model/characters.h"
#include "model/code_point_names.h"
#include "model/plain_text.h"

namespace collint::rules::text_invisible_character {
namespace {

void check(const Node& node, Context& context) {
  const auto [text, in_key, is_prose, title] = text_with(node, Trait::invisible);
  std::size_t from = 0;
  std::size_t to = 0;
  std::vector<Respelt> parts;
  for (std::size_t i = 0; i < text.size();) {
    const CodePoint c = code_point_at(text, i);
    i += c.size;
    if (!is_format_character(c.value) || is_format_character_in_place(text, c)) continue;
    if (parts.empty()) from = to = c.begin;
    if (to == c.begin) to = i;
    parts.push_back({c.begin, i, ""});
  }
  const std::string more = parts.size() == 1 ? "" : fmt::format(" and {} more", parts.size() - 1);
  Finding& finding = context.report(
      context.within(node, in_key, from, to),
      fmt::format("{} '{}' has the invisible character {}{}: the import keeps it, {}", title, shortened(text),
                  describe_code_point(code_point_at(text, from).value), more,
                  is_prose ? "so the text is not the one that people see"
                           : fmt::format("so this is another {} than the one that people see", title)),
      is_prose ? "remove it, unless it is meant" : "remove it, here and wherever the same is spelled so");
  context.offer(finding, Applicability::unsafe,
                parts.size() == 1 ? "remove the character" : "remove the characters",
                respell(context.command(), node, in_key, parts));
}

}  // namespace

extern const Rule rule;
const Rule rule{.name = "text/invisible-character",
                .severity = Severity::warning,
                .fixes = Applicability::unsafe,
                .traits = Trait::invisible,
                .check = check};

}  // namespace collint::rules::text_invisible_character
