#include <fmt/core.h>

#include "lint/conflicts.h"
#include "lint/rule.h"
#include "model/describe.h"

namespace collint::rules::concurrency_shared_mapping {
namespace {

/// The pair identifies the Mapping, or stands beside the target that does.
bool maps_pair(const Mention& mention) { return mention.form() == IdentifierForm::external; }

void check(const Resource& resource, LedgerContext& context) {
  if (resource.type != ResourceType::mapping) return;
  for (const Conflict& conflict : find_conflicts(resource, context, maps_pair)) {
    const auto places = context.read_same(*conflict.first, *conflict.later);
    if (!places) continue;
    const auto& [first, later] = *places;
    Finding& finding = context.report_conflict(
        later,
        fmt::format("external pair {} has a Mapping in {} too, at line {}: of two jobs that run at the same "
                    "time one fails, or overwrites what the other set",
                    describe_identifier(naming_object(later)), context.file(first.file).name,
                    context.line_of(first)),
        "keep one Mapping for each pair, or put the files into different stages");
    context.relate(finding, "the other file's Mapping", first);
  }
}

}  // namespace

extern const Rule rule;
const Rule rule{.name = "concurrency/shared-mapping",
                .severity = Severity::error,
                .also = Severity::warning,
                .check_across = check,
                .folds = true};

}  // namespace collint::rules::concurrency_shared_mapping
