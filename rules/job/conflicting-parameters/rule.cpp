#include <fmt/core.h>

#include "lint/rule.h"
#include "lint/run_context.h"
#include "model/job_parameters.h"

namespace collint::rules::job_conflicting_parameters {
namespace {

/// Reports at the later of two parameters, if both are there.
void check(const JobRequest& request, const Parameter* one, const Parameter* other, std::string_view why,
           std::string_view help, RunContext& context) {
  if (one == nullptr || other == nullptr) return;
  if (one->key_span.offset > other->key_span.offset) std::swap(one, other);
  context
      .report(*request.stage, other->key_span, request.key_of(*other),
              fmt::format("'{}' with '{}': {}", other->name, one->name, why), std::string(help))
      .related.push_back({"the other one", one->key_span});
}

void check_run(const Run& run, RunContext& context) {
  for (const JobRequest& request : requests_of(run)) {
    if (request.job == Job::finalization) continue;
    check(request, request.find("file"), request.find("fileId"),
          "a job reads one file, so the server refuses both", "remove one of them", context);
    check(request, request.find("sheetName"), request.find("sheetIndex"),
          "a job reads one sheet, and which of the two counts is not documented", "remove one of them",
          context);
    if (request.job == Job::import && request.is_on("continueOnError") && request.is_on("simulation"))
      check(request, request.find("continueOnError"), request.find("simulation"),
            "a simulation that continues after an error is not supported", "set one of them to false",
            context);
  }
}

}  // namespace

extern const Rule rule;
const Rule rule{.name = "job/conflicting-parameters", .severity = Severity::error, .check_run = check_run};

}  // namespace collint::rules::job_conflicting_parameters
