#include <fmt/core.h>

#include "lint/conflicts.h"
#include "lint/rule.h"
#include "model/describe.h"

namespace collint::rules::concurrency_shared_mapping {
namespace {

/// The pair identifies the Mapping, or stands beside the target that does.
bool maps_pair(const Mention& mention) { return mention.form() == IdentifierForm::external; }

std::string subject_of(const Occurrence& later) {
  return fmt::format("external pair {}", describe_identifier(naming_object(later)));
}

constexpr ConflictKind kind = {
    .noun = "Mapping",
    .harm = "of two jobs that run at the same time one fails, or overwrites what the other set",
    .help = "keep one Mapping for each pair, or put the files into different stages",
    .is_wanted = maps_pair,
    .subject = subject_of};

void check(const Resource& resource, LedgerContext& context) {
  if (resource.type == ResourceType::mapping) report_conflicts(resource, context, kind);
}

}  // namespace

extern const Rule rule;
const Rule rule{.name = "concurrency/shared-mapping",
                .severity = Severity::error,
                .also = Severity::warning,
                .check_across = check,
                .folds = true};

}  // namespace collint::rules::concurrency_shared_mapping
