#include <fmt/core.h>

#include <string>

#include "lint/command_edits.h"
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

/// Relations are set from both ends: what a command between has replaced there, a repeat sets again.
bool may_set_again(const Command& command) {
  return command.row != nullptr || command.root->has(Field::relations);
}

void offer_repair(Finding& finding, const Repeat& repeat, const Occurrence& first, const Occurrence& later,
                  RowRepeat rows, const LedgerContext& context) {
  const CheckedFile& file = context.file(later.file);
  if (repeat.effect != Repeat::Effect::nothing) {
    context.offer(finding, Applicability::unsafe, "write both into the first command",
                  merge_commands(file, *first.command, *later.command, false));
  } else if (rows == RowRepeat::none || rows == RowRepeat::same_row) {
    context.offer(finding, may_set_again(*later.command) ? Applicability::unsafe : Applicability::safe,
                  "remove the repeat", remove_commands(file, *later.command, 1));
  }
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
  offer_repair(finding, repeat, first, later, rows, context);
}

}  // namespace

extern const Rule rule;
const Rule rule{.name = "merge/non-adjacent-duplicate",
                .severity = Severity::error,
                .also = Severity::warning | Severity::info,
                .fixes = Applicability::safe | Applicability::unsafe,
                .check_repeat = check};

}  // namespace collint::rules::merge_non_adjacent_duplicate
