#include "lint/rule.h"
#include "lint/conflicts.h"
#include "model/describe.h"

#include <fmt/core.h>

namespace collint::rules::concurrency_later_stage_dependency {
namespace {

/// "stage 'assets'", or what says as much for files that run in turn.
std::string describe_time(const UnmetDependency& unmet, const Occurrence& definition,
                          const LedgerContext& context) {
  const std::size_t own = context.file(context.file_of(*unmet.reference)).stage;
  const std::size_t later = context.file(definition.file).stage;
  if (own == later) return "which is imported later";
  return fmt::format("in {}, which is imported later", describe(context.run().stages[later], later));
}

void check(const Resource& resource, LedgerContext& context) {
  for (const UnmetDependency& unmet : unmet_dependencies(resource, context)) {
    if (unmet.at_the_same_time) continue;
    const auto places = context.read_same(*unmet.reference, *unmet.definition);
    if (!places) continue;
    const auto& [reference, definition] = *places;
    Finding& finding =
        context.report(reference,
                       fmt::format("{} is created in {}, at line {}, {}{}: this job does not find it",
                                   describe_need(reference, definition), context.file(definition.file).name,
                                   context.line_of(definition), describe_time(unmet, definition, context),
                                   describe_further(unmet)),
                       fmt::format("import {} before this file", context.file(definition.file).name));
    finding.needed = describe_need(reference, definition);
    context.relate(finding, "what it needs", definition);
  }
}

}  // namespace

extern const Rule rule;
const Rule rule{.name = "concurrency/later-stage-dependency",
                .severity = Severity::error,
                .check_across = check,
                .folds = true};

}  // namespace collint::rules::concurrency_later_stage_dependency
