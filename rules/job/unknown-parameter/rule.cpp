#include <fmt/core.h>

#include "lint/rule.h"
#include "lint/run_context.h"
#include "model/characters.h"
#include "model/job_parameters.h"

namespace collint::rules::job_unknown_parameter {
namespace {

/// Where a parameter belongs that exists, and not in this request.
std::string_view place_of(const JobParameter& known) {
  if (known.jobs.empty()) return "write it as 'synchronization-id' of the stage";
  if (known.jobs.has(Job::import)) return "write it into 'parameters' of the stage that has the files";
  return "write it into 'finalize', or into 'parameters' of a stage with endpoint \"synchronize\"";
}

void misplaced(const JobRequest& request, const Parameter& parameter, const JobParameter& known,
               RunContext& context) {
  const std::string owner = known.jobs.empty() ? "part of the address of a synchronization"
                                               : "a parameter of " + describe(known.jobs);
  context.report(*request.stage, parameter.key_span, request.key_of(parameter),
                 fmt::format("'{}' does not set anything in {}: it is {}", known.name,
                             describe(Jobs(request.job)), owner),
                 std::string(place_of(known)));
}

void unknown(const JobRequest& request, const Parameter& parameter, RunContext& context) {
  const std::string_view nearest = nearest_job_parameter(parameter.name);
  context.report(*request.stage, parameter.key_span, request.key_of(parameter),
                 fmt::format("no job parameter '{}': the job runs with the default of what was meant",
                             shortened(parameter.name)),
                 nearest.empty() ? "remove it, or see the page of this rule for what there is"
                                 : fmt::format("did you mean '{}'?", nearest));
}

void check_run(const Run& run, RunContext& context) {
  for (const JobRequest& request : requests_of(run)) {
    for (const Parameter& parameter : *request.parameters) {
      const JobParameter* known = find_job_parameter(parameter.name);
      if (known == nullptr) {
        unknown(request, parameter, context);
      } else if (!known->jobs.has(request.job)) {
        misplaced(request, parameter, *known, context);
      }
    }
  }
}

}  // namespace

extern const Rule rule;
const Rule rule{.name = "job/unknown-parameter", .severity = Severity::error, .check_run = check_run};

}  // namespace collint::rules::job_unknown_parameter
