#include <fmt/core.h>

#include <algorithm>
#include <optional>

#include "lint/ledger_context.h"
#include "lint/rule.h"
#include "model/describe.h"
#include "model/subject.h"

namespace collint::rules::synchronization_repeated_resource {
namespace {

/// True where one file is imported after the other; what runs at the same time has rules of its own.
bool follow_each_other(std::size_t first, std::size_t later, const LedgerContext& context) {
  return context.file(first).stage != context.file(later).stage ||
         !context.stage_of(later)->has_concurrent_jobs();
}

/// Batches like to repeat the community and the domain of their assets.
bool is_same_container(const Command& first, const Command& later) {
  return first.type() <= ResourceType::domain &&
         hash_of_subject(0, first, *first.root) == hash_of_subject(0, later, *later.root);
}

void report(const Mention& first, const Mention& later, LedgerContext& context) {
  const auto places = context.read_same(first, later);
  if (!places) return;
  const auto& [earlier, now] = *places;
  if (is_same_container(*earlier.command, *now.command)) return;
  Finding& finding = context.report(
      now,
      fmt::format("{} stands in another batch of this synchronization too, {} at {}: the later "
                  "batch overwrites what the earlier one set",
                  describe_resource(*now.command), context.file(earlier.file).name,
                  context.place_of(earlier)),
      "put each resource into one batch of a cycle");
  context.relate(finding, "the other batch", earlier);
}

void check(const Resource& resource, LedgerContext& context) {
  const Mention* first = nullptr;  // of the cycle
  std::optional<std::size_t> last_file;
  for (const Mention& mention : resource.mentions) {
    if (mention.role() != Role::defines || last_file == context.file_of(mention)) continue;
    const std::size_t file = context.file_of(mention);
    last_file = file;
    if (first == nullptr || !are_of_one_cycle(context.run(), context.file(context.file_of(*first)).stage,
                                              context.file(file).stage)) {
      first = &mention;
    } else if (follow_each_other(context.file_of(*first), file, context)) {
      report(*first, mention, context);
    }
  }
}

}  // namespace

extern const Rule rule;
const Rule rule{.name = "synchronization/repeated-resource",
                .severity = Severity::warning,
                .check_across = check,
                .folds = true};

}  // namespace collint::rules::synchronization_repeated_resource
