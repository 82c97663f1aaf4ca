#include <fmt/core.h>

#include <string>
#include <vector>

#include "lint/edits.h"
#include "lint/rule.h"
#include "model/characters.h"
#include "model/code_point_names.h"
#include "model/plain_text.h"

namespace collint::rules::text_unusual_space {
namespace {

/// White space from one visible character to the next.
struct Run {
  std::size_t from = 0;
  std::size_t to = 0;
  std::size_t count = 0;
  char32_t unusual = 0;  ///< the first that is no plain blank; 0 where there is none
  bool has_control = false;
};

/// The next run of `text` from `begin`; an empty one where there are no more.
Run next_run(std::string_view text, std::size_t begin) {
  Run run;
  for (std::size_t i = begin; i < text.size();) {
    const CodePoint c = code_point_at(text, i);
    i += c.size;
    if (!is_white_space(c.value)) {
      if (run.count != 0) break;
      continue;
    }
    if (run.count++ == 0) run.from = c.begin;
    run.to = i;
    run.has_control = run.has_control || is_control(c.value);
    if (run.unusual == 0 && is_unusual_space(c.value)) run.unusual = c.value;
  }
  return run;
}

bool is_east_asian(char32_t c) { return c >= 0x2E80; }

/// Where typography asks for such a space: beside numbers and dashes, after an abbreviation's full stop, at
/// the punctuation of French, between the characters of East Asia, and in the empty paragraphs of HTML.
bool is_typography(std::string_view text, const Run& run) {
  if (run.count != 1) return false;
  const char32_t before = code_point_at(text, previous_code_point(text, run.from)).value;
  const char32_t after = code_point_at(text, run.to).value;
  if (run.unusual == 0x3000) return is_east_asian(before) || is_east_asian(after);
  if (before == '>' && after == '<') return true;
  const auto is_digit = [](char32_t c) { return c >= '0' && c <= '9'; };
  const auto is_dash = [](char32_t c) { return c >= 0x2010 && c <= 0x2015; };
  return is_digit(before) || is_digit(after) || is_dash(before) || is_dash(after) || before == '.' ||
         before == 0xAB || after == 0xBB || after == ':' || after == ';' || after == '!' || after == '?' ||
         after == '%';
}

bool is_finding(std::string_view text, const Run& run, bool is_prose) {
  if (is_prose) return run.unusual != 0 && !is_typography(text, run);
  // A control within is text/control-character.
  return !run.has_control && (run.unusual != 0 || run.count > 1);
}

void check(const Node& node, Context& context) {
  const auto [text, in_key, is_prose, title] = text_with(node, Trait::unusual_space);
  const std::string_view inner = trimmed(text);
  const auto trimmed_size = static_cast<std::size_t>(inner.data() - text.data());
  Run first;
  std::vector<Respelt> parts;
  for (Run run = next_run(inner, 0); run.count != 0; run = next_run(inner, run.to)) {
    if (!is_finding(inner, run, is_prose)) continue;
    if (parts.empty()) first = run;
    parts.push_back({trimmed_size + run.from, trimmed_size + run.to, " "});
  }
  if (parts.empty()) return;
  const std::size_t count = parts.size();
  const std::string what = first.unusual != 0 ? describe_code_point(first.unusual)
                                              : fmt::format("{} blanks in a row", first.count);
  const std::string more =
      count == 1 ? "" : fmt::format(", and {} more such place{}", count - 1, count == 2 ? "" : "s");
  Finding& finding =
      context.report(context.within(node, in_key, trimmed_size + first.from, trimmed_size + first.to),
                     fmt::format("{} '{}' has {} where people see one blank{}: the import keeps it, {}",
                                 title, shortened(text), what, more,
                                 is_prose ? "so who looks for the text with a blank does not find it"
                                          : fmt::format("so who types a blank means another {}", title)),
                     is_prose ? "write a blank, unless it is meant"
                              : "write one blank, here and wherever the same is spelled so");
  context.offer(finding, Applicability::unsafe,
                count == 1 ? "write one blank" : "write one blank at each place",
                respell(context.command(), node, in_key, parts));
}

}  // namespace

extern const Rule rule;
const Rule rule{.name = "text/unusual-space",
                .severity = Severity::info,
                .fixes = Applicability::unsafe,
                .traits = Trait::unusual_space,
                .check = check};

}  // namespace collint::rules::text_unusual_space
