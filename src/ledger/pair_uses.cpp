#include "ledger/pair_uses.h"

#include <algorithm>
#include <span>
#include <tuple>

namespace collint {
namespace {

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

/// Pairs of several types at once, in the order of their hashes.
class Lists {
 public:
  explicit Lists(const Resources& resources) {
    for (const ResourceType type : mapped_types) lists_.push_back({type, Pairs(resources.mentions(type))});
  }

  /// The uses of the next pair that is used for several types, in `uses`; false where there is none.
  bool next(std::vector<PairUse>& uses) {
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
    void add_to(std::vector<PairUse>& uses) const {
      for (const Mention& mention : pairs.mentions()) {
        if (mention.any_type == 0) uses.push_back({type, mention});
      }
    }
  };
  static bool has_lesser_key(const List& a, const List& b) { return a.pairs.key() < b.pairs.key(); }

  std::vector<List> lists_;
};

}  // namespace

std::vector<std::vector<PairUse>> pairs_of_several_types(const Resources& resources) {
  std::vector<std::vector<PairUse>> found;
  Lists lists(resources);
  for (std::vector<PairUse> uses; lists.next(uses);) {
    std::sort(uses.begin(), uses.end(),
              [](const PairUse& a, const PairUse& b) { return is_before(a.mention, b.mention); });
    found.push_back(std::move(uses));
  }
  return found;
}

}  // namespace collint
