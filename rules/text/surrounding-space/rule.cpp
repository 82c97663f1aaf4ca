#include <fmt/core.h>

#include <string>
#include <utility>
#include <vector>

#include "lint/edits.h"
#include "lint/rule.h"
#include "model/characters.h"
#include "model/code_point_names.h"
#include "model/plain_text.h"

namespace collint::rules::text_surrounding_space {
namespace {

constexpr Traits traits = Trait::edge_space | Trait::blank;

/// "U+0020 (space)", "U+0020 (space) and 2 more characters of white space".
std::string describe_run(std::string_view run) {
  std::size_t count = 0;
  for (std::size_t i = 0; i < run.size(); ++count) i += code_point_at(run, i).size;
  std::string first = describe_code_point(code_point_at(run, 0).value);
  if (count == 1) return first;
  return fmt::format("{} and {} more character{} of white space", first, count - 1, count == 2 ? "" : "s");
}

void check(const Node& node, Context& context) {
  const auto [text, in_key, is_prose, title] = text_with(node, traits);
  const std::string_view inner = trimmed(text);
  if (text.empty() || (inner.empty() && !is_prose)) return;
  const std::size_t begin =
      inner.empty() ? text.size() : static_cast<std::size_t>(inner.data() - text.data());
  const std::size_t end = begin + inner.size();
  const std::size_t from = begin != 0 ? 0 : end;
  const std::size_t to = begin != 0 ? begin : text.size();
  std::string message =
      inner.empty()
          ? fmt::format("{} is nothing but white space: the import keeps it, and it looks empty", title)
          : fmt::format("{} '{}' {} with {}{}: the import trims nothing", title, shortened(text),
                        begin != 0 ? "starts" : "ends", describe_run(text.substr(from, to - from)),
                        begin != 0 && end != text.size() ? ", and ends with white space too" : "");
  if (!is_prose) message += fmt::format(", so this is another {} than '{}'", title, shortened(inner));
  Finding& finding = context.report(
      is_prose ? Severity::info : Severity::warning, context.within(node, in_key, from, to),
      std::move(message),
      is_prose ? "remove it, unless it is meant" : "remove it, here and wherever the same is spelled so");
  std::vector<Respelt> parts;
  if (begin != 0) parts.push_back({0, begin, ""});
  if (end != text.size()) parts.push_back({end, text.size(), ""});
  context.offer(finding, Applicability::unsafe, "remove the white space",
                respell(context.command(), node, in_key, parts));
}

}  // namespace

extern const Rule rule;
const Rule rule{.name = "text/surrounding-space",
                .severity = Severity::warning,
                .also = Severity::info,
                .fixes = Applicability::unsafe,
                .traits = traits,
                .check = check};

}  // namespace collint::rules::text_surrounding_space
