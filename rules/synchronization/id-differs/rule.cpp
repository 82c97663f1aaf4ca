#include <fmt/core.h>

#include "lint/rule.h"
#include "lint/run_context.h"
#include "model/synchronization.h"

namespace collint::rules::synchronization_id_differs {
namespace {

void check_run(const Run& run, RunContext& context) {
  for (const LooseEnd& end : loose_ends_of(run)) {
    if (end.kind != LooseEnd::Kind::id_differs) continue;
    const PlacedText& id = *end.stage->synchronization_id;
    const PlacedText& first = *end.related->synchronization_id;
    context
        .report(*end.stage, id.span, "synchronization-id",
                fmt::format(
                    "'{}' is another synchronization than '{}' in the same cycle, and not each of them is "
                    "finalized: a finalization deals with what was sent under its own id only",
                    id.text, first.text),
                "give the batches and their finalization one id, or finalize each synchronization after its "
                "batches")
        .related.push_back({"the id before", first.span});
  }
}

}  // namespace

extern const Rule rule;
const Rule rule{.name = "synchronization/id-differs", .severity = Severity::error, .check_run = check_run};

}  // namespace collint::rules::synchronization_id_differs
