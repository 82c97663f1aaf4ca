#include "lint/rule.h"
#include "lint/run_context.h"
#include "model/job_parameters.h"

namespace collint::rules::synchronization_simulation {
namespace {

void check_run(const Run& run, RunContext& context) {
  for (const JobRequest& request : requests_of(run)) {
    if (request.job == Job::import || !request.is_on("simulation")) continue;
    const Parameter& simulation = *request.find("simulation");
    context.report(*request.stage, simulation.value_span, request.key_of(simulation),
                   "a synchronization ignores 'simulation': what is meant as a trial changes Collibra",
                   "remove it, and try the files with a simulated import");
  }
}

}  // namespace

extern const Rule rule;
const Rule rule{.name = "synchronization/simulation", .severity = Severity::error, .check_run = check_run};

}  // namespace collint::rules::synchronization_simulation
