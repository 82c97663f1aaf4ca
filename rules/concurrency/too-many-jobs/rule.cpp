#include <fmt/core.h>

#include "lint/rule.h"
#include "lint/run_context.h"

namespace collint::rules::concurrency_too_many_jobs {
namespace {

constexpr std::string_view condition = "If these files are imported at the same time: ";

void check_stage(const Run& run, const Stage& stage, RunContext& context) {
  const std::uint64_t limit = context.limits().concurrent_jobs;
  if (!stage.has_concurrent_jobs() || stage.files.size() <= limit) return;
  std::string message =
      fmt::format("these are {} import jobs, and at most {} run at a time: the others wait or fail",
                  stage.files.size(), limit);
  const std::string help =
      fmt::format("make stages of at most {} files each that run one after another", limit);
  if (!stage.pointer.empty()) {
    context.report(stage, stage.span, "", std::move(message), help);
  } else if (run.is_declared) {
    context.report(stage.files[limit], Severity::error, std::move(message), help);
  } else {
    context.report(stage.files[limit], Severity::warning, fmt::format("{}{}", condition, message), help);
  }
}

void check_run(const Run& run, RunContext& context) {
  for (const Stage& stage : run.stages) check_stage(run, stage, context);
}

}  // namespace

extern const Rule rule;
const Rule rule{.name = "concurrency/too-many-jobs",
                .severity = Severity::error,
                .also = Severity::warning,
                .check_run = check_run};

}  // namespace collint::rules::concurrency_too_many_jobs
