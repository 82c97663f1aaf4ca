// Which sets of legs contain which.
//
// Each set is listed under its rarest leg only. A set that contains another has that leg as well, so looking
// through the lists of its own legs it meets all sets that it may contain, and few others: a leg that
// thousands share is the rarest of next to none of them.

#include "ledger/legs.h"

#include <algorithm>
#include <cstdint>
#include <span>
#include <utility>

#include "model/mixed.h"

namespace collint {
namespace {

class LegSets {
 public:
  explicit LegSets(const Resources& resources) {
    collect_definitions(resources);
    if (sets_.size() < 2) return;
    collect_legs(resources);
    number_legs();
    list_by_rarest_leg();
  }

  [[nodiscard]] std::vector<SharedLegs> shared() const {
    std::vector<std::size_t> first_for(sets_.size(), none);
    for (std::size_t larger = 0; larger < sets_.size(); ++larger) {
      for (const std::uint32_t leg : legs(larger)) {
        for (const std::size_t smaller : by_rarest_[leg]) {
          if (!contains(larger, smaller)) continue;
          std::size_t& first = first_for[std::max(larger, smaller)];
          first = std::min(first, std::min(larger, smaller));
        }
      }
    }
    std::vector<SharedLegs> found;
    for (std::size_t later = 0; later < sets_.size(); ++later) {
      const std::size_t first = first_for[later];
      if (first != none)
        found.push_back(
            {sets_[first].definition, sets_[later].definition, legs(first).size() < legs(later).size()});
    }
    return found;
  }

 private:
  static constexpr std::size_t none = SIZE_MAX;

  struct Set {
    Mention definition;
    std::size_t begin = 0;  ///< among legs_
    std::size_t end = 0;
    std::uint64_t some = 0;  ///< one bit or more of 64 for the legs: what lacks a bit lacks a leg
  };
  /// The command, and the leg: its type and its asset.
  using Token = std::pair<std::uint32_t, std::uint64_t>;

  [[nodiscard]] std::span<const std::uint32_t> legs(std::size_t set) const {
    return {legs_.data() + sets_[set].begin, sets_[set].end - sets_[set].begin};
  }

  [[nodiscard]] bool contains(std::size_t larger, std::size_t smaller) const {
    const auto all = legs(larger);
    const auto some = legs(smaller);
    return some.size() < all.size() && (sets_[smaller].some & ~sets_[larger].some) == 0 &&
           std::includes(all.begin(), all.end(), some.begin(), some.end());
  }

  /// The first command of each Complex Relation, in the order of the file.
  void collect_definitions(const Resources& resources) {
    std::uint32_t last = 0;
    resources.each_mention(ResourceType::complex_relation, [&](const Mention& mention, std::uint32_t number) {
      if (mention.role() != Role::defines || mention.form() != IdentifierForm::legs || number == last) return;
      last = number;
      sets_.push_back({mention});
    });
    std::sort(sets_.begin(), sets_.end(),
              [](const Set& a, const Set& b) { return is_before(a.definition, b.definition); });
  }

  void collect_legs(const Resources& resources) {
    resources.each_mention(ResourceType::asset, [&](const Mention& mention, std::uint32_t asset) {
      if (mention.role() == Role::leg)
        tokens_.emplace_back(mention.command, std::uint64_t{mention.relation} << 32U | asset);
    });
    std::sort(tokens_.begin(), tokens_.end());
    tokens_.erase(std::unique(tokens_.begin(), tokens_.end()), tokens_.end());
  }

  /// Gives legs small numbers, from 0, and each set its own.
  void number_legs() {
    std::vector<std::uint64_t> different;
    for (const Token& token : tokens_) different.push_back(token.second);
    std::sort(different.begin(), different.end());
    different.erase(std::unique(different.begin(), different.end()), different.end());
    by_rarest_.resize(different.size());
    auto token = tokens_.cbegin();
    for (Set& set : sets_) {
      set.begin = legs_.size();
      while (token != tokens_.cend() && token->first < set.definition.command) ++token;
      for (; token != tokens_.cend() && token->first == set.definition.command; ++token) {
        const auto number =
            std::lower_bound(different.begin(), different.end(), token->second) - different.begin();
        legs_.push_back(static_cast<std::uint32_t>(number));
        set.some |= std::uint64_t{1} << (mixed(legs_.back()) >> 58U);
      }
      set.end = legs_.size();
    }
    tokens_.clear();
  }

  void list_by_rarest_leg() {
    std::vector<std::uint32_t> uses(by_rarest_.size());
    for (const std::uint32_t leg : legs_) ++uses[leg];
    for (std::size_t set = 0; set < sets_.size(); ++set) {
      const auto own = legs(set);
      const auto rarest = std::min_element(
          own.begin(), own.end(), [&](std::uint32_t a, std::uint32_t b) { return uses[a] < uses[b]; });
      if (rarest != own.end()) by_rarest_[*rarest].push_back(set);
    }
  }

  std::vector<Set> sets_;  ///< in the order of the file
  std::vector<Token> tokens_;
  std::vector<std::uint32_t> legs_;  ///< of all sets, each set's sorted
  std::vector<std::vector<std::size_t>> by_rarest_;
};

}  // namespace

std::vector<SharedLegs> shared_legs(const Resources& resources) { return LegSets(resources).shared(); }

}  // namespace collint
