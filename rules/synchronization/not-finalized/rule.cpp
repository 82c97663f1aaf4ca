#include <fmt/core.h>

#include "lint/rule.h"
#include "lint/run_context.h"
#include "model/synchronization.h"

namespace collint::rules::synchronization_not_finalized {
namespace {

void check_run(const Run& run, RunContext& context) {
  for (const LooseEnd& end : loose_ends_of(run)) {
    const std::string& id = end.stage->synchronization_id->text;
    if (end.kind == LooseEnd::Kind::never_finalized) {
      context.report(
          *end.stage, end.stage->span, "",
          fmt::format("the batches of synchronization '{}' are never finalized: what is gone from the "
                      "source stays in Collibra",
                      id),
          "add 'finalize' to the stage of the last batches, or a stage that only finalizes");
    } else if (end.kind == LooseEnd::Kind::finalized_too_early) {
      context
          .report(*end.stage, end.stage->span, "",
                  fmt::format(
                      "synchronization '{}' is finalized before these batches: what only they bring counts "
                      "as missing there",
                      id),
                  "finalize after the last batch")
          .related.push_back({"it is finalized here", end.related->finalization->span});
    }
  }
}

}  // namespace

extern const Rule rule;
const Rule rule{
    .name = "synchronization/not-finalized", .severity = Severity::warning, .check_run = check_run};

}  // namespace collint::rules::synchronization_not_finalized
