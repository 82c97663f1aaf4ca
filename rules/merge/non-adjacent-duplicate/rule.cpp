#include <fmt/core.h>

#include <algorithm>
#include <string>
#include <vector>

#include "lint/repeats.h"
#include "lint/rule.h"
#include "model/describe.h"

namespace collint::rules::merge_non_adjacent_duplicate {
namespace {

constexpr std::size_t changes_named = 5;

std::string describe_changes(const std::vector<Change>& changes) {
  std::vector<std::string> clauses;
  for (const Change& change : changes) {
    if (clauses.size() < changes_named) clauses.push_back(change.what);
  }
  if (changes.size() > changes_named)
    clauses.push_back(fmt::format("{} more changes", changes.size() - changes_named));
  return enumerate(clauses, "and");
}

std::string message_of(const Repeat& repeat, const std::string& resource, const std::string& place) {
  const std::string start = fmt::format("{} has a command at {} already", resource, place);
  switch (repeat.effect) {
    case Repeat::Effect::nothing: return start + ", and this one sets nothing new";
    case Repeat::Effect::adds:
      return start +
             ": the two do not follow each other, so the import does not merge them, but they set different "
             "things";
    case Repeat::Effect::replaces: break;
  }
  return fmt::format(
      "{}: the two do not follow each other, so the import does not merge them, and this one {}", start,
      describe_changes(repeat.changes));
}

Severity severity_of(Repeat::Effect effect) {
  switch (effect) {
    case Repeat::Effect::nothing: return Severity::info;
    case Repeat::Effect::adds: return Severity::warning;
    case Repeat::Effect::replaces: break;
  }
  return Severity::error;
}

void check(const Repeat& repeat, LedgerContext& context) {
  const bool container = repeat.type == ResourceType::community || repeat.type == ResourceType::domain;
  const bool nothing = repeat.effect == Repeat::Effect::nothing;
  if (repeat.adjacent || (container && nothing)) return;
  const auto [first, later] = *context.read_same(repeat.first, repeat.later);
  Finding& finding =
      context.report(severity_of(repeat.effect), later,
                     message_of(repeat, describe_resource(*later.command), context.place_of(first)),
                     nothing ? "remove the repeat" : "write one command for each identifier");
  finding.related.push_back({"the first command", first.span()});
  for (std::size_t i = 0; i < std::min(repeat.changes.size(), changes_named); ++i)
    if (const auto lost = context.read(repeat.changes[i].earlier))
      finding.related.push_back({"a value that is lost", lost->span()});
}

}  // namespace

extern const Rule rule;
const Rule rule{.name = "merge/non-adjacent-duplicate",
                .severity = Severity::error,
                .also = Severity::warning | Severity::info,
                .check_repeat = check};

}  // namespace collint::rules::merge_non_adjacent_duplicate
