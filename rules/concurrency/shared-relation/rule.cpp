#include <fmt/core.h>

#include <algorithm>
#include <array>
#include <span>
#include <vector>

#include "ledger/statements.h"
#include "lint/ledger_context.h"
#include "lint/rule.h"
#include "model/describe.h"

namespace collint::rules::concurrency_shared_relation {
namespace {

/// One relation, stated at both of its ends in two files that run at the same time. Files that state it at
/// the same end both have commands of the asset there, which is a conflict of its own.
struct Shared {
  const Mention* first = nullptr;
  const Mention* later = nullptr;
};

/// The items that state one relation, in the order of the run.
void find_shared(std::span<const Statement> relation, const Statements& statements,
                 const LedgerContext& context, std::vector<Shared>& found) {
  std::array<const Mention*, 2> firsts{};  // at each end, in the stage
  const Stage* stage = nullptr;
  const Mention* last = nullptr;
  for (const Statement& statement : relation) {
    const Mention& item = statements.item(statement);
    const std::size_t file = context.file_of(item);
    if (context.stage_of(file) != stage) firsts = {};
    stage = context.stage_of(file);
    const bool at_source = item.role() == Role::relation_target;
    const Mention* other = firsts[at_source ? 1 : 0];
    if (firsts[at_source ? 0 : 1] == nullptr) firsts[at_source ? 0 : 1] = &item;
    if (!stage->has_concurrent_jobs() || other == nullptr || context.file_of(*other) == file) continue;
    if (last == nullptr || context.file_of(*last) != file) found.push_back({other, &item});
    last = &item;
  }
}

void report(const Shared& shared, const Statements& statements, LedgerContext& context) {
  const auto one_end = context.read_same(statements.definition(*shared.first), *shared.later);
  const auto other_end = context.read_same(*shared.first, statements.definition(*shared.later));
  if (!one_end || !other_end) return;
  const Occurrence& first = other_end->first;
  const Occurrence& later = one_end->second;
  Finding& finding = context.report_conflict(
      later,
      fmt::format("the relation of {} to asset {} is stated in {} too, at {} from its other end: of two "
                  "jobs that run at the same time one fails or waits for the other",
                  describe_resource(*later.command), describe_identifier(*later.node),
                  context.file(first.file).name, context.place_of(first)),
      "state relations of one type at one of their ends only, or put the files into different stages");
  context.relate(finding, "the other end", first);
}

void check(LedgerContext& context) {
  if (context.file_count() < 2) return;
  const Statements statements(context.resources());
  std::vector<Shared> found;
  statements.each_relation(
      [&](std::span<const Statement> relation) { find_shared(relation, statements, context, found); });
  std::sort(found.begin(), found.end(),
            [](const Shared& a, const Shared& b) { return is_before(*a.later, *b.later); });
  for (const Shared& shared : found) report(shared, statements, context);
}

}  // namespace

extern const Rule rule;
const Rule rule{.name = "concurrency/shared-relation",
                .severity = Severity::error,
                .also = Severity::warning,
                .check_ledger = check,
                .scope = Scope::run,
                .folds = true};

}  // namespace collint::rules::concurrency_shared_relation
