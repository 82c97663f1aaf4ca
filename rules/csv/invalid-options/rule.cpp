#include <algorithm>

#include "lint/rule.h"
#include "lint/run_context.h"
#include "model/job_parameters.h"
#include "table/parameters.h"

namespace collint::rules::csv_invalid_options {
namespace {

bool has_csv_files(const Stage& stage, const RunContext& context) {
  return std::any_of(stage.files.begin(), stage.files.end(), [&](std::size_t file) {
    const auto& format = context.files()[file].format;
    return format != nullptr && !format->is_workbook;
  });
}

/// What is no text at all is told as an invalid parameter of any job.
bool is_text(const Parameter& parameter) {
  return parameter.kind == Parameter::Kind::text || parameter.kind == Parameter::Kind::whole_number;
}

void check_run(const Run& run, RunContext& context) {
  for (const JobRequest& request : requests_of(run)) {
    if (request.job == Job::finalization || !has_csv_files(*request.stage, context)) continue;
    for (const table::InvalidParameter& invalid : table::invalid_parameters(*request.parameters)) {
      const Parameter& parameter = *invalid.parameter;
      if (!is_text(parameter)) continue;
      context.report(*request.stage, parameter.value_span, request.key_of(parameter),
                     invalid.message + ": the server refuses the request",
                     parameter.value == "\\t" ? "write a tab as \"\\t\", within double quotes"
                                              : "write one character, and another one for each of separator, "
                                                "quote and escape; by default they are ';', '\"' and '\\'");
    }
  }
}

}  // namespace

extern const Rule rule;
const Rule rule{.name = "csv/invalid-options", .severity = Severity::error, .check_run = check_run};

}  // namespace collint::rules::csv_invalid_options
