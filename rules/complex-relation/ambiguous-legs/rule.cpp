#include <fmt/core.h>

#include "ledger/legs.h"
#include "lint/ledger_context.h"
#include "lint/rule.h"

namespace collint::rules::complex_relation_ambiguous_legs {
namespace {

void check(LedgerContext& context) {
  for (const SharedLegs& shared : shared_legs(context.resources())) {
    const auto first = context.read(shared.first);
    const auto later = context.read(shared.later);
    if (!first || !later) continue;
    Finding& finding = context.report(
        *later,
        fmt::format(
            "the legs of the Complex Relation at {} are {}: the import goes by legs, so the fewer fit "
            "both, and it changes the wrong one or refuses the command as ambiguous",
            context.place_of(*first, *later), shared.later_has_more ? "among these" : "these and others"),
        "identify both by 'id' or by 'externalSystemId' and 'externalEntityId'");
    context.relate_peer(finding, "the other one", *first);
  }
}

}  // namespace

extern const Rule rule;
const Rule rule{.name = "complex-relation/ambiguous-legs",
                .severity = Severity::warning,
                .check_ledger = check,
                .scope = Scope::declared_run};

}  // namespace collint::rules::complex_relation_ambiguous_legs
