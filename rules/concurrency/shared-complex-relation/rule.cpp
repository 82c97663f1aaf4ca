#include "lint/rule.h"
#include "lint/conflicts.h"

namespace collint::rules::concurrency_shared_complex_relation {
namespace {

constexpr ConflictKind kind = {
    .harm = "which of two jobs that run at the same time comes last is not known, and both may create one",
    .help = "put all commands of one complex relation into one file, or the files into different stages"};

void check(const Resource& resource, LedgerContext& context) {
  if (resource.type == ResourceType::complex_relation) report_conflicts(resource, context, kind);
}

}  // namespace

extern const Rule rule;
const Rule rule{.name = "concurrency/shared-complex-relation",
                .severity = Severity::warning,
                .check_across = check,
                .folds = true};

}  // namespace collint::rules::concurrency_shared_complex_relation
