#include <fmt/core.h>

#include "lint/dependencies.h"
#include "lint/rule.h"

namespace collint::rules::concurrency_missing_dependency {
namespace {

void check(const UnmetDependency& unmet, LedgerContext& context) {
  if (!unmet.at_the_same_time) return;
  const auto need = read_need(unmet, context);
  if (!need) return;
  Finding& finding = context.report_conflict(
      need->reference,
      fmt::format("{}{}: jobs that run at the same time do not wait for each other, so this one may not "
                  "find it",
                  need->creation, need->further),
      fmt::format("import {} in an earlier stage, or put both into one file", need->file));
  relate(finding, *need, context);
}

}  // namespace

extern const Rule rule;
const Rule rule{.name = "concurrency/missing-dependency",
                .severity = Severity::error,
                .also = Severity::warning,
                .check_dependency = check,
                .scope = Scope::run,
                .folds = true};

}  // namespace collint::rules::concurrency_missing_dependency
