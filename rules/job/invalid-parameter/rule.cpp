#include <fmt/core.h>

#include <algorithm>

#include "lint/rule.h"
#include "lint/run_context.h"
#include "model/characters.h"
#include "model/job_parameters.h"
#include "model/uuid.h"

namespace collint::rules::job_invalid_parameter {
namespace {

bool is_whole_number(const Parameter& parameter) {
  return !parameter.value.empty() && std::all_of(parameter.value.begin(), parameter.value.end(),
                                                 [](char c) { return c >= '0' && c <= '9'; });
}

bool fits(const Parameter& parameter, ParameterValue wanted) {
  const std::string& value = parameter.value;
  switch (wanted) {
    case ParameterValue::any: return true;
    case ParameterValue::text:
      return parameter.kind == Parameter::Kind::text || parameter.kind == Parameter::Kind::whole_number;
    case ParameterValue::truth: return value == "true" || value == "false";
    case ParameterValue::whole_number: return is_whole_number(parameter);
    case ParameterValue::uuid: return is_uuid(value);
    case ParameterValue::action: return value == "ADD_OR_IGNORE" || value == "REPLACE";
  }
  return true;
}

std::string_view describe(ParameterValue wanted) {
  switch (wanted) {
    case ParameterValue::any:
    case ParameterValue::text: return "a text";
    case ParameterValue::truth: return "true or false";
    case ParameterValue::whole_number: return "a whole number from 0";
    case ParameterValue::uuid: return "a UUID";
    case ParameterValue::action: return "\"ADD_OR_IGNORE\" or \"REPLACE\"";
  }
  return "";
}

void check_run(const Run& run, RunContext& context) {
  for (const JobRequest& request : requests_of(run)) {
    for (const Parameter& parameter : *request.parameters) {
      const JobParameter* known = find_job_parameter(parameter.name);
      if (known == nullptr || !known->jobs.has(request.job) || fits(parameter, known->value)) continue;
      const std::string value = parameter.kind == Parameter::Kind::other
                                    ? "a value of another kind"
                                    : fmt::format("'{}'", shortened(parameter.value));
      context.report(*request.stage, parameter.value_span, request.key_of(parameter),
                     fmt::format("'{}' has to be {}, not {}: the server refuses the request, or runs the "
                                 "job with its default",
                                 known->name, describe(known->value), value),
                     fmt::format("write {}", describe(known->value)));
    }
  }
}

}  // namespace

extern const Rule rule;
const Rule rule{.name = "job/invalid-parameter", .severity = Severity::error, .check_run = check_run};

}  // namespace collint::rules::job_invalid_parameter
