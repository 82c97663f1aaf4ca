#pragma once

#include <cstddef>
#include <cstdint>
#include <numeric>
#include <span>

#include "ledger/large_pages.h"

namespace collint::split {

/// Numbers by the group that each belongs to, ascending within it.
class Grouped {
 public:
  Grouped() = default;
  /// So many groups; what belongs to none has a larger number there.
  Grouped(std::size_t groups, std::span<const std::uint32_t> group_of) : begins_(groups + 1) {
    for (const std::uint32_t group : group_of) {
      if (group < groups) ++begins_[group + 1];
    }
    std::partial_sum(begins_.begin(), begins_.end(), begins_.begin());
    numbers_.resize(begins_.back());
    LongVector<std::uint32_t> next = begins_;
    for (std::uint32_t number = 0; number < group_of.size(); ++number) {
      if (group_of[number] < groups) numbers_[next[group_of[number]]++] = number;
    }
  }

  /// Group by group.
  [[nodiscard]] std::span<const std::uint32_t> all() const { return numbers_; }
  [[nodiscard]] std::span<const std::uint32_t> of(std::uint32_t group) const {
    return all().subspan(begins_[group], begins_[group + 1] - begins_[group]);
  }
  [[nodiscard]] std::span<std::uint32_t> of(std::uint32_t group) {
    return std::span(numbers_).subspan(begins_[group], begins_[group + 1] - begins_[group]);
  }

 private:
  LongVector<std::uint32_t> begins_;
  LongVector<std::uint32_t> numbers_;
};

}  // namespace collint::split
