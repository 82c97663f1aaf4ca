#include <fmt/core.h>

#include <algorithm>
#include <array>
#include <span>
#include <tuple>
#include <vector>

#include "lint/ledger_context.h"
#include "lint/rule.h"
#include "model/describe.h"
#include "model/identity.h"

namespace collint::rules::reference_kind_mismatch {
namespace {

constexpr std::array types = {ResourceType::community, ResourceType::domain, ResourceType::asset,
                              ResourceType::complex_relation};

struct Use {
  ResourceType type = ResourceType::unknown;
  Mention mention;
};

auto pair_of(const Mention& mention) { return std::tuple(mention.text_high, mention.text_low); }

/// The external pairs of one type, in the order of their hashes.
class Pairs {
 public:
  explicit Pairs(std::span<const Mention> mentions) : left_(mentions) { next(); }

  [[nodiscard]] bool done() const { return pair_.empty(); }
  [[nodiscard]] auto key() const { return pair_of(pair_.front()); }
  [[nodiscard]] std::span<const Mention> mentions() const { return pair_; }

  void next() {
    const auto is_pair = [](const Mention& m) { return m.form() == IdentifierForm::external; };
    const auto begin = std::find_if(left_.begin(), left_.end(), is_pair);
    const auto end = std::find_if(begin, left_.end(), [&](const Mention& mention) {
      return !is_pair(mention) || pair_of(mention) != pair_of(*begin);
    });
    pair_ = {begin, end};
    left_ = {end, left_.end()};
  }

 private:
  std::span<const Mention> left_;
  std::span<const Mention> pair_;
};

/// The first use of another type than the first; not a Mapping against a Mapping, which
/// mapping/conflicting-target tells of.
const Use* find_other(const std::vector<Use>& uses) {
  const Use& first = uses.front();
  const auto other = std::find_if(uses.begin(), uses.end(), [&](const Use& use) {
    const bool both_mapped =
        use.mention.role() == Role::mapping_pair && first.mention.role() == Role::mapping_pair;
    return use.type != first.type && !both_mapped;
  });
  return other == uses.end() ? nullptr : &*other;
}

bool same_pair(const Node& a, const Node& b) {
  return external_system(a)->text == external_system(b)->text &&
         external_entity(a)->text == external_entity(b)->text;
}

/// The object that holds the pair.
const Node& owner(const Occurrence& at) { return at.node->is_object() ? *at.node : at.node->parent(); }

void report(std::vector<Use>& uses, LedgerContext& context) {
  std::sort(uses.begin(), uses.end(),
            [](const Use& a, const Use& b) { return is_before(a.mention, b.mention); });
  const Use* other = find_other(uses);
  if (other == nullptr) return;
  const auto first = context.read(uses.front().mention);
  const auto later = context.read(other->mention);
  if (!first || !later || !same_pair(owner(*first), owner(*later))) return;
  context
      .report(
          *later,
          fmt::format("external pair {} means a resource of type {} here and of type {} at line {}: it is "
                      "mapped to one resource, so the import finds the wrong one or none",
                      describe_identifier(owner(*later)), name_of(other->type), name_of(uses.front().type),
                      context.line_of(*first)),
          "give each resource an external entity id of its own")
      .related.push_back(
          {fmt::format("the first use, of type {}", name_of(uses.front().type)), first->span()});
}

/// Pairs of several types at once, in the order of their hashes.
class Lists {
 public:
  explicit Lists(const Resources& resources) {
    for (const ResourceType type : types) lists_.push_back({type, Pairs(resources.mentions(type))});
  }

  /// The uses of the next pair that is used for several types, in `uses`; false where there is none.
  bool next(std::vector<Use>& uses) {
    while (true) {
      std::erase_if(lists_, [](const List& list) { return list.pairs.done(); });
      if (lists_.size() < 2) return false;
      const auto least = std::min_element(lists_.begin(), lists_.end(), has_lesser_key)->pairs.key();
      const auto same = [&](const List& list) { return list.pairs.key() == least; };
      const bool several = std::count_if(lists_.begin(), lists_.end(), same) > 1;
      uses.clear();
      for (List& list : lists_) {
        if (!same(list)) continue;
        if (several) list.add_to(uses);
        list.pairs.next();
      }
      if (!uses.empty()) return true;
    }
  }

 private:
  struct List {
    ResourceType type = ResourceType::unknown;
    Pairs pairs;

    /// What a Mapping by `dgcId` maps may be of any type.
    void add_to(std::vector<Use>& uses) const {
      for (const Mention& mention : pairs.mentions()) {
        if (mention.any_type == 0) uses.push_back({type, mention});
      }
    }
  };
  static bool has_lesser_key(const List& a, const List& b) { return a.pairs.key() < b.pairs.key(); }

  std::vector<List> lists_;
};

void check(LedgerContext& context) {
  Lists lists(context.resources());
  std::vector<Use> uses;
  while (lists.next(uses)) report(uses, context);
}

}  // namespace

extern const Rule rule;
const Rule rule{.name = "reference/kind-mismatch", .severity = Severity::warning, .check_ledger = check};

}  // namespace collint::rules::reference_kind_mismatch
