#include <fmt/core.h>

#include <set>
#include <utility>

#include "lint/ledger_context.h"
#include "lint/rule.h"
#include "model/describe.h"
#include "model/identity.h"

namespace collint::rules::merge_same_full_name {
namespace {

/// True where the texts themselves give the same name in the same place.
bool is_same_name(const Occurrence& a, const Occurrence& b, const Resources& resources) {
  if (a.node->text != b.node->text) return false;
  const Node* place = find_container(*a.command->root);
  const Node* other_place = find_container(*b.command->root);
  if (place == nullptr || other_place == nullptr) return place == other_place;
  return resources.number_of(*place) == resources.number_of(*other_place);
}

void report(const Occurrence& first, const Occurrence& later, LedgerContext& context) {
  const Node& identifier = *first.command->identifier();
  const bool certain = compare(identifier, *later.command->identifier()) == Likeness::different;
  const Node* place = find_container(*later.command->root);
  Finding& finding = context.report(
      certain ? Severity::error : Severity::warning, later,
      fmt::format("'{}'{} is the name that {} gives {} {}: {}", later.node->text,
                  place == nullptr ? "" : " in " + describe_identifier(*place), context.place_of(first),
                  name_of(first.command->type()), describe_identifier(identifier),
                  certain ? "a name can be given once in one place, and the import refuses the second "
                            "as one that already exists"
                          : "unless Collibra knows the two for one resource, the import refuses the "
                            "second as one that already exists"),
      certain ? "give one of them another name, or identify both commands alike if they mean one resource"
              : "identify both commands alike if they mean one resource, else give one another name");
  context.relate_peer(finding, "the first with that name", first);
}

void check(LedgerContext& context) {
  const Resources& resources = context.resources();
  std::set<std::pair<ResourceType, std::uint32_t>> reported;
  for (const NameClash& clash : resources.name_clashes()) {
    if (!reported.emplace(clash.type, resources.number_of(clash.type, clash.later)).second) continue;
    const auto first = context.read(clash.first);
    const auto later = context.read(clash.later);
    if (first && later && is_same_name(*first, *later, resources)) report(*first, *later, context);
  }
}

}  // namespace

extern const Rule rule;
const Rule rule{.name = "merge/same-full-name",
                .severity = Severity::error,
                .also = Severity::warning,
                .check_ledger = check};

}  // namespace collint::rules::merge_same_full_name
