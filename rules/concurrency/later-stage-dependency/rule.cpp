#include <fmt/core.h>

#include "lint/dependencies.h"
#include "lint/rule.h"

namespace collint::rules::concurrency_later_stage_dependency {
namespace {

/// "stage 'assets'", or what says as much for files that run in turn.
std::string describe_time(const Need& need, const LedgerContext& context) {
  const std::size_t own = context.file(need.reference.file).stage;
  const std::size_t later = context.file(need.definition.file).stage;
  if (own == later) return "which is imported later";
  return fmt::format("in {}, which is imported later", describe(context.run().stages[later], later));
}

void check(const UnmetDependency& unmet, LedgerContext& context) {
  if (unmet.at_the_same_time) return;
  const auto need = read_need(unmet, context);
  if (!need) return;
  Finding& finding = context.report(need->reference,
                                    fmt::format("{}, {}{}: this job does not find it", need->creation,
                                                describe_time(*need, context), need->further),
                                    fmt::format("import {} before this file", need->file));
  relate(finding, *need, context);
}

}  // namespace

extern const Rule rule;
const Rule rule{.name = "concurrency/later-stage-dependency",
                .severity = Severity::error,
                .check_dependency = check,
                .scope = Scope::run,
                .folds = true};

}  // namespace collint::rules::concurrency_later_stage_dependency
