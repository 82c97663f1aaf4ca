#include <fmt/core.h>

#include "lint/repeats.h"
#include "lint/rule.h"
#include "model/describe.h"

namespace collint::rules::merge_adjacent_duplicate {
namespace {

bool is_harmless(const Repeat& repeat) {
  const bool container = repeat.type == ResourceType::community || repeat.type == ResourceType::domain;
  return container && repeat.effect == Repeat::Effect::nothing;
}

void check(const Repeat& repeat, LedgerContext& context) {
  if (!repeat.adjacent || repeat.effect == Repeat::Effect::replaces || is_harmless(repeat)) return;
  const auto [first, later] = *context.read_same(repeat.first, repeat.later);
  const bool nothing = repeat.effect == Repeat::Effect::nothing;
  context
      .report(later,
              fmt::format("{} has {} commands in a row, {}", describe_resource(*later.command), repeat.times,
                          nothing ? "of which the first sets all that the others set"
                                  : "which the import merges into one"),
              nothing ? "remove the repeat" : "write one command for each identifier")
      .related.push_back({"the first of them", first.span()});
}

}  // namespace

extern const Rule rule;
const Rule rule{.name = "merge/adjacent-duplicate", .severity = Severity::info, .check_repeat = check};

}  // namespace collint::rules::merge_adjacent_duplicate
