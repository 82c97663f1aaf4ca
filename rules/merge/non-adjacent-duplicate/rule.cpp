#include <fmt/core.h>

#include <string>

#include "lint/repeats.h"
#include "lint/rule.h"
#include "model/describe.h"

namespace collint::rules::merge_non_adjacent_duplicate {
namespace {

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
      describe_changes(repeat));
}

Severity severity_of(Repeat::Effect effect) {
  switch (effect) {
    case Repeat::Effect::nothing: return Severity::info;
    case Repeat::Effect::adds: return Severity::warning;
    case Repeat::Effect::replaces: break;
  }
  return Severity::error;
}

std::string help_of(const Repeat& repeat, RowRepeat rows) {
  if (rows == RowRepeat::one_row) return "write one command for it in the template";
  if (rows == RowRepeat::same_row) return "remove the repeated row";
  return repeat.effect == Repeat::Effect::nothing ? "remove the repeat"
                                                  : "write one command for each identifier";
}

void check(const Repeat& repeat, LedgerContext& context) {
  const bool container = repeat.type == ResourceType::community || repeat.type == ResourceType::domain;
  if (repeat.adjacent || (container && repeat.effect == Repeat::Effect::nothing)) return;
  const auto [first, later] = *context.read_same(repeat.first, repeat.later);
  const RowRepeat rows = row_repeat(repeat, first, later, context);
  if (rows == RowRepeat::built || rows == RowRepeat::silent) return;
  Finding& finding = context.report(
      severity_of(repeat.effect), later,
      message_of(repeat, describe_resource(*later.command), context.place_of(first)), help_of(repeat, rows));
  context.relate(finding, "the first command", first);
  relate_changes(finding, repeat, context);
}

}  // namespace

extern const Rule rule;
const Rule rule{.name = "merge/non-adjacent-duplicate",
                .severity = Severity::error,
                .also = Severity::warning | Severity::info,
                .check_repeat = check};

}  // namespace collint::rules::merge_non_adjacent_duplicate
