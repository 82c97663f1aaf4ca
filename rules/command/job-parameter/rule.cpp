#include <fmt/core.h>

#include "lint/rule.h"

namespace collint::rules::command_job_parameter {
namespace {

void check(const Node& parameter, Context& context) {
  if (parameter.traits.has(Trait::repeated_key)) return;
  context.report(context.key_of(parameter),
                 fmt::format("'{}' is a parameter of the import job, not of a file: here it does not set "
                             "anything, and the job runs with its default",
                             parameter.key),
                 "send it as a form field of the request that starts the job");
}

}  // namespace

extern const Rule rule;
const Rule rule{.name = "command/job-parameter",
                .severity = Severity::error,
                .traits = Trait::job_parameter,
                .check = check};

}  // namespace collint::rules::command_job_parameter
