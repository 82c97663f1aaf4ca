#include <fmt/core.h>

#include <algorithm>
#include <string>
#include <vector>

#include "lint/ledger_context.h"
#include "lint/rule.h"
#include "lint/settings.h"
#include "model/describe.h"

namespace collint::rules::mapping_conflicting_target {
namespace {

bool is_same_pair(const MappedPair& a, const MappedPair& b) {
  return a.pair.text_high == b.pair.text_high && a.pair.text_low == b.pair.text_low;
}

/// Targets that say what they are in the same way: only these can be told apart, or by their ids.
bool is_same_way(const MappedPair& a, const MappedPair& b) {
  return a.type == b.type && a.target.form_bits == b.target.form_bits &&
         a.target.any_type == b.target.any_type;
}

std::string describe(const Occurrence& target) {
  if (!target.node->is_object()) return "the resource " + std::string(target.node->text);
  const Field field = target.node->field;
  return fmt::format("{} {}", field == Field::complexRelation ? "complex relation" : name_of(field),
                     describe_identifier(*target.node));
}

/// True where the two contradict each other, which is then reported.
bool report_conflict(const MappedPair& first, const MappedPair& later, LedgerContext& context) {
  if (first.type == later.type && first.resource == later.resource) return false;
  const auto earlier = context.read(first.target);
  const auto now = context.read(later.target);
  const auto first_pair = context.read(first.pair);
  const auto pair = context.read(later.pair);
  if (!earlier || !now || !first_pair || !pair) return false;
  if (!same_texts(naming_object(*first_pair), naming_object(*pair))) return false;
  if (compare_targets(*earlier->node, *now->node, context.resources()) != Likeness::different) return false;
  Finding& finding = context.report(
      *now,
      fmt::format("{} is mapped to {} here and to {} at {}: an external pair stands for one resource, and "
                  "whatever uses this pair ends up at only one of the two",
                  describe_identifier(naming_object(*pair)), describe(*now), describe(*earlier),
                  context.place_of(*earlier, *now)),
      "remove the wrong Mapping, or give each resource a pair of its own");
  context.relate_peer(finding, "the first target", *earlier);
  return true;
}

void check(LedgerContext& context) {
  std::vector<const MappedPair*> firsts;  // of one pair: the first target of each kind
  for (const MappedPair& mapped : context.resources().mapped_pairs()) {
    if (!firsts.empty() && !is_same_pair(*firsts.front(), mapped)) firsts.clear();
    if (std::any_of(firsts.begin(), firsts.end(),
                    [&](const MappedPair* first) { return report_conflict(*first, mapped, context); }))
      continue;
    if (std::none_of(firsts.begin(), firsts.end(),
                     [&](const MappedPair* first) { return is_same_way(*first, mapped); }))
      firsts.push_back(&mapped);
  }
}

}  // namespace

extern const Rule rule;
const Rule rule{.name = "mapping/conflicting-target",
                .severity = Severity::error,
                .check_ledger = check,
                .scope = Scope::declared_run};

}  // namespace collint::rules::mapping_conflicting_target
