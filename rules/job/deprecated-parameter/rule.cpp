#include <fmt/core.h>

#include "lint/rule.h"
#include "lint/run_context.h"
#include "model/job_parameters.h"

namespace collint::rules::job_deprecated_parameter {
namespace {

void check_run(const Run& run, RunContext& context) {
  for (const JobRequest& request : requests_of(run)) {
    for (const Parameter& parameter : *request.parameters) {
      const JobParameter* known = find_job_parameter(parameter.name);
      if (known == nullptr || known->deprecation.empty()) continue;
      context.report(*request.stage, parameter.key_span, request.key_of(parameter),
                     fmt::format("'{}' is deprecated: {}", known->name, known->deprecation),
                     std::string(known->replacement));
    }
  }
}

}  // namespace

extern const Rule rule;
const Rule rule{.name = "job/deprecated-parameter", .severity = Severity::warning, .check_run = check_run};

}  // namespace collint::rules::job_deprecated_parameter
