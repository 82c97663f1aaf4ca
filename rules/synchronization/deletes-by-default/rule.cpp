#include "lint/rule.h"
#include "lint/run_context.h"
#include "model/job_parameters.h"

namespace collint::rules::synchronization_deletes_by_default {
namespace {

/// Where a request that finalizes stands.
struct Place {
  Span span;
  std::string_view key;
};

Place place_of(const JobRequest& request) {
  if (request.job == Job::finalization) return {request.stage->finalization->span, "finalize"};
  return {request.stage->span, ""};
}

void check_run(const Run& run, RunContext& context) {
  for (const JobRequest& request : requests_of(run)) {
    if (!request.finalizes() || request.find("finalizationStrategy") != nullptr) continue;
    const bool has_status = request.find("missingAssetStatusId") != nullptr;
    const Place place = place_of(request);
    context.report(
        *request.stage, place.span, place.key,
        "no 'finalizationStrategy' is set: the synchronization deletes every resource that it brought "
        "before and that is not in these files",
        has_status ? "set it to \"CHANGE_STATUS\", which missingAssetStatusId is for"
                   : "set it to \"REMOVE_RESOURCES\" if that is meant, else to \"CHANGE_STATUS\" or "
                     "\"IGNORE\"");
  }
}

}  // namespace

extern const Rule rule;
const Rule rule{
    .name = "synchronization/deletes-by-default", .severity = Severity::warning, .check_run = check_run};

}  // namespace collint::rules::synchronization_deletes_by_default
