#include <fmt/core.h>

#include <algorithm>

#include "lint/rule.h"
#include "lint/run_context.h"
#include "model/job_parameters.h"

namespace collint::rules::synchronization_full_call_in_parts {
namespace {

bool keeps_missing(const Stage& stage) {
  const Parameter* strategy = find_parameter(stage.parameters, "finalizationStrategy");
  return strategy != nullptr && strategy->value == "IGNORE";
}

bool is_same(const Stage& a, const Stage& b) {
  return b.endpoint == Endpoint::synchronize && a.synchronization_id && b.synchronization_id &&
         a.synchronization_id->text == b.synchronization_id->text;
}

constexpr std::string_view help = "send the files to \"synchronize-batch\" and finalize after the last one";

void in_one_stage(const Stage& stage, RunContext& context) {
  context.report(
      stage, stage.span, "",
      fmt::format("{} files are each sent to the single call of a synchronization: each call takes what "
                  "the others brought for missing",
                  stage.files.size()),
      std::string(help));
}

void in_two_stages(const Stage& stage, const Stage& first, RunContext& context) {
  context
      .report(stage, stage.synchronization_id->span, "synchronization-id",
              fmt::format(
                  "synchronization '{}' has a single call in another stage already: each call takes what the "
                  "other brought for missing",
                  stage.synchronization_id->text),
              std::string(help))
      .related.push_back({"the first one", first.synchronization_id->span});
}

void check_run(const Run& run, RunContext& context) {
  for (auto stage = run.stages.begin(); stage != run.stages.end(); ++stage) {
    if (stage->endpoint != Endpoint::synchronize) continue;
    const auto first =
        std::find_if(run.stages.begin(), stage, [&](const Stage& other) { return is_same(*stage, other); });
    if (stage->files.size() > 1 && !keeps_missing(*stage)) {
      in_one_stage(*stage, context);
    } else if (first != stage && !(keeps_missing(*stage) && keeps_missing(*first))) {
      in_two_stages(*stage, *first, context);
    }
  }
}

}  // namespace

extern const Rule rule;
const Rule rule{
    .name = "synchronization/full-call-in-parts", .severity = Severity::error, .check_run = check_run};

}  // namespace collint::rules::synchronization_full_call_in_parts
