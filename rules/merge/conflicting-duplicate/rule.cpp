#include <fmt/core.h>

#include "lint/repeats.h"
#include "lint/rule.h"
#include "model/describe.h"

namespace collint::rules::merge_conflicting_duplicate {
namespace {

void check(const Repeat& repeat, LedgerContext& context) {
  if (!repeat.adjacent) return;
  for (const Change& change : repeat.changes) {
    const auto earlier = context.read(change.earlier);
    const auto later = context.read(change.later);
    if (!earlier || !later) continue;
    Finding& finding = context.report(
        *later,
        fmt::format("{} follows a command for the same resource, and the import merges the two: this one {}",
                    describe_resource(*later->command), change.what),
        "write the property once, with the value that is meant");
    context.relate_peer(finding, "the value that is lost", *earlier);
  }
}

}  // namespace

extern const Rule rule;
const Rule rule{.name = "merge/conflicting-duplicate", .severity = Severity::error, .check_repeat = check};

}  // namespace collint::rules::merge_conflicting_duplicate
