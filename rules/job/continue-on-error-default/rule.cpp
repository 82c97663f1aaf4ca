#include "lint/rule.h"
#include "lint/run_context.h"

namespace collint::rules::job_continue_on_error_default {
namespace {

void check_run(const Run& run, RunContext& context) {
  if (!run.server_version.empty()) return;
  for (const Stage& stage : run.stages) {
    if (stage.globs.empty() || find_parameter(stage.parameters, "continueOnError") != nullptr) continue;
    context.report(
        stage, stage.span, "",
        "'continueOnError' is not set: before Collibra 2026.07 the first error then undoes the whole job, "
        "and from 2026.07 on the job goes on and keeps the rest",
        "set it in 'parameters', or say which Collibra it is with 'collibra-version'");
  }
}

}  // namespace

extern const Rule rule;
const Rule rule{.name = "job/continue-on-error-default", .severity = Severity::info, .check_run = check_run};

}  // namespace collint::rules::job_continue_on_error_default
