#include <fmt/core.h>

#include <algorithm>

#include "lint/rule.h"
#include "lint/run_context.h"
#include "model/characters.h"
#include "model/job_parameters.h"
#include "model/spelling.h"

namespace collint::rules::synchronization_invalid_strategy {
namespace {

bool is_known(const std::string& value) {
  return std::find(finalization_strategies.begin(), finalization_strategies.end(), value) !=
         finalization_strategies.end();
}

std::string help_for(const std::string& value) {
  NearestName nearest(value, value.size() / 3 + 2);
  for (const std::string_view known : finalization_strategies) nearest.consider(known);
  return nearest.found().empty() ? "write REMOVE_RESOURCES, CHANGE_STATUS or IGNORE"
                                 : fmt::format("did you mean '{}'?", nearest.found());
}

void check_run(const Run& run, RunContext& context) {
  for (const JobRequest& request : requests_of(run)) {
    const Parameter* strategy = request.find("finalizationStrategy");
    if (!request.finalizes() || strategy == nullptr || is_known(strategy->value)) continue;
    context.report(
        *request.stage, strategy->value_span, request.key_of(*strategy),
        fmt::format("no finalization strategy '{}': the server knows REMOVE_RESOURCES, CHANGE_STATUS and "
                    "IGNORE, and refuses the request",
                    shortened(strategy->value)),
        help_for(strategy->value));
  }
}

}  // namespace

extern const Rule rule;
const Rule rule{
    .name = "synchronization/invalid-strategy", .severity = Severity::error, .check_run = check_run};

}  // namespace collint::rules::synchronization_invalid_strategy
