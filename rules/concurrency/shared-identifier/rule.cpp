#include "lint/rule.h"
#include "lint/conflicts.h"

namespace collint::rules::concurrency_shared_identifier {
namespace {

constexpr ConflictKind kind = {
    .harm = "of two jobs that run at the same time one fails, waits for the other, or overwrites what it set",
    .help = "put all commands of one asset into one file, or the files into different stages"};

void check(const Resource& resource, LedgerContext& context) {
  if (resource.type == ResourceType::asset) report_conflicts(resource, context, kind);
}

}  // namespace

extern const Rule rule;
const Rule rule{.name = "concurrency/shared-identifier",
                .severity = Severity::error,
                .also = Severity::warning,
                .check_across = check,
                .folds = true};

}  // namespace collint::rules::concurrency_shared_identifier
