#include <fmt/core.h>

#include <string>

#include "lint/command_edits.h"
#include "lint/repeats.h"
#include "lint/rule.h"
#include "model/describe.h"

namespace collint::rules::merge_adjacent_duplicate {
namespace {

bool is_harmless(const Repeat& repeat) {
  const bool container = repeat.type == ResourceType::community || repeat.type == ResourceType::domain;
  return container && repeat.effect == Repeat::Effect::nothing;
}

std::string help_of(RowRepeat rows, bool nothing) {
  if (rows == RowRepeat::same_row) return "remove the repeated row";
  return nothing ? "remove the repeat" : "write one command for each identifier";
}

void check(const Repeat& repeat, LedgerContext& context) {
  if (!repeat.adjacent || repeat.effect == Repeat::Effect::replaces || is_harmless(repeat)) return;
  const auto [first, later] = *context.read_same(repeat.first, repeat.later);
  const RowRepeat rows = row_repeat(repeat, first, later, context);
  const bool is_usual = rows == RowRepeat::container || rows == RowRepeat::built || rows == RowRepeat::silent;
  if (is_usual) return;  // several rows for one resource
  const bool nothing = repeat.effect == Repeat::Effect::nothing;
  Finding& finding = context.report(
      later,
      fmt::format(
          "{} has {} commands in a row, {}", describe_resource(*later.command), repeat.times,
          nothing ? "of which the first sets all that the others set" : "which the import merges into one"),
      help_of(rows, nothing));
  context.relate(finding, "the first of them", first);
  const CheckedFile& file = context.file(later.file);
  if (nothing) {
    context.offer(finding, Applicability::safe, "remove the repeat",
                  remove_commands(file, *later.command, repeat.times - 1));
  } else {
    context.offer(finding, Applicability::unsafe, "write both into one command",
                  merge_commands(file, *first.command, *later.command, true));
  }
}

}  // namespace

extern const Rule rule;
const Rule rule{.name = "merge/adjacent-duplicate",
                .severity = Severity::info,
                .fixes = Applicability::safe | Applicability::unsafe,
                .check_repeat = check};

}  // namespace collint::rules::merge_adjacent_duplicate
