#include "lint/rule.h"
#include "lint/conflicts.h"
#include "model/describe.h"

#include <fmt/core.h>

namespace collint::rules::concurrency_missing_dependency {
namespace {

void check(const Resource& resource, LedgerContext& context) {
  for (const UnmetDependency& unmet : unmet_dependencies(resource, context)) {
    if (!unmet.at_the_same_time) continue;
    const auto places = context.read_same(*unmet.reference, *unmet.definition);
    if (!places) continue;
    const auto& [reference, definition] = *places;
    Finding& finding = context.report_conflict(
        reference,
        fmt::format("{} is created in {}, at line {}{}: jobs that run at the same time do not wait for each "
                    "other, so this one may not find it",
                    describe_need(reference, definition), context.file(definition.file).name,
                    context.line_of(definition), describe_further(unmet)),
        fmt::format("import {} in an earlier stage, or put both into one file",
                    context.file(definition.file).name));
    finding.needed = describe_need(reference, definition);
    context.relate(finding, "what it needs", definition);
  }
}

}  // namespace

extern const Rule rule;
const Rule rule{.name = "concurrency/missing-dependency",
                .severity = Severity::error,
                .also = Severity::warning,
                .check_across = check,
                .folds = true};

}  // namespace collint::rules::concurrency_missing_dependency
