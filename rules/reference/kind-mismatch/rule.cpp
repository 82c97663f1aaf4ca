#include <fmt/core.h>

#include <algorithm>
#include <vector>

#include "ledger/pair_uses.h"
#include "lint/ledger_context.h"
#include "lint/rule.h"
#include "model/describe.h"

namespace collint::rules::reference_kind_mismatch {
namespace {

/// The first use of another type than the first; not a Mapping against a Mapping, which
/// mapping/conflicting-target tells of.
const PairUse* find_other(const std::vector<PairUse>& uses) {
  const PairUse& first = uses.front();
  const auto other = std::find_if(uses.begin(), uses.end(), [&](const PairUse& use) {
    const bool both_mapped =
        use.mention.role() == Role::mapping_pair && first.mention.role() == Role::mapping_pair;
    return use.type != first.type && !both_mapped;
  });
  return other == uses.end() ? nullptr : &*other;
}

void report(const std::vector<PairUse>& uses, LedgerContext& context) {
  const PairUse* other = find_other(uses);
  if (other == nullptr) return;
  const auto first = context.read(uses.front().mention);
  const auto later = context.read(other->mention);
  if (!first || !later || !same_texts(naming_object(*first), naming_object(*later))) return;
  Finding& finding = context.report(
      *later,
      fmt::format(
          "external pair {} means a resource of type {} here and of type {} at {}: it is mapped to one "
          "resource, so the import finds the wrong one or none",
          describe_identifier(naming_object(*later)), name_of(other->type), name_of(uses.front().type),
          context.place_of(*first, *later)),
      "give each resource an external entity id of its own");
  context.relate(finding, fmt::format("the first use, of type {}", name_of(uses.front().type)), *first);
  finding.subject = other->mention.text_high;
}

void check(LedgerContext& context) {
  for (const std::vector<PairUse>& uses : pairs_of_several_types(context.resources())) report(uses, context);
}

}  // namespace

extern const Rule rule;
const Rule rule{.name = "reference/kind-mismatch",
                .severity = Severity::warning,
                .check_ledger = check,
                .scope = Scope::declared_run};

}  // namespace collint::rules::reference_kind_mismatch
