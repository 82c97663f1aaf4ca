#include <fmt/core.h>

#include "lint/rule.h"
#include "lint/run_context.h"
#include "model/characters.h"
#include "model/job_parameters.h"
#include "model/uuid.h"

namespace collint::rules::synchronization_missing_status {
namespace {

constexpr std::string_view help = "set missingAssetStatusId to the id of the status that missing assets get";

void check_run(const Run& run, RunContext& context) {
  for (const JobRequest& request : requests_of(run)) {
    const Parameter* strategy = request.find("finalizationStrategy");
    if (!request.finalizes() || strategy == nullptr || strategy->value != "CHANGE_STATUS") continue;
    const Parameter* status = request.find("missingAssetStatusId");
    if (status == nullptr && request.find("finalizationParameters") == nullptr) {
      context.report(
          *request.stage, strategy->value_span, request.key_of(*strategy),
          "CHANGE_STATUS without 'missingAssetStatusId': the server does not know which status missing "
          "assets get, and refuses the request",
          std::string(help));
    } else if (status != nullptr && !is_uuid(status->value)) {
      context.report(
          *request.stage, status->value_span, request.key_of(*status),
          fmt::format("'missingAssetStatusId' has to be the UUID of a status, not '{}': the server refuses "
                      "the request",
                      shortened(status->value)),
          std::string(help));
    }
  }
}

}  // namespace

extern const Rule rule;
const Rule rule{
    .name = "synchronization/missing-status", .severity = Severity::error, .check_run = check_run};

}  // namespace collint::rules::synchronization_missing_status
