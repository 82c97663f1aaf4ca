#include <fmt/core.h>

#include "lint/rule.h"
#include "lint/run_context.h"
#include "model/job_parameters.h"

namespace collint::rules::synchronization_unused_status {
namespace {

void check_run(const Run& run, RunContext& context) {
  for (const JobRequest& request : requests_of(run)) {
    const Parameter* status = request.find("missingAssetStatusId");
    const Parameter* strategy = request.find("finalizationStrategy");
    if (!request.finalizes() || status == nullptr || strategy == nullptr) continue;
    if (strategy->value != "REMOVE_RESOURCES" && strategy->value != "IGNORE") continue;
    context
        .report(*request.stage, status->key_span, request.key_of(*status),
                fmt::format("'missingAssetStatusId' has no effect with {}: no asset gets that status",
                            strategy->value),
                "remove it, or set finalizationStrategy to \"CHANGE_STATUS\"")
        .related.push_back({"the strategy", strategy->value_span});
  }
}

}  // namespace

extern const Rule rule;
const Rule rule{.name = "synchronization/unused-status", .severity = Severity::info, .check_run = check_run};

}  // namespace collint::rules::synchronization_unused_status
