#pragma once

#include <cstddef>
#include <cstdint>
#include <numeric>
#include <span>

#include "ledger/large_pages.h"

namespace collint {

/// Numbers that are joined to families, each with a leader (union and find).
class Families {
 public:
  Families() = default;
  explicit Families(std::size_t count) : leaders_(count) { std::iota(leaders_.begin(), leaders_.end(), 0U); }

  /// The leader of a number's family.
  [[nodiscard]] std::uint32_t find(std::uint32_t number) {
    while (leaders_[number] != number) number = leaders_[number] = leaders_[leaders_[number]];
    return number;
  }
  /// The leader of the first leads both from now on.
  void join(std::uint32_t first, std::uint32_t second) { leaders_[find(second)] = find(first); }

  /// Makes every number point at its leader, for leader_of().
  void settle() {
    for (std::uint32_t number = 0; number < leaders_.size(); ++number) leaders_[number] = find(number);
  }
  /// The same as find() once all is joined and settled.
  [[nodiscard]] std::uint32_t leader_of(std::size_t number) const { return leaders_[number]; }
  [[nodiscard]] std::span<const std::uint32_t> leaders() const { return leaders_; }

 private:
  LongVector<std::uint32_t> leaders_;
};

}  // namespace collint
