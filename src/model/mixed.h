#pragma once

#include <cstdint>

namespace collint {

/// Spreads the bits of a value over all 64, so that small numbers and sums of hashes make good hashes.
[[nodiscard]] constexpr std::uint64_t mixed(std::uint64_t value) {
  value ^= value >> 32U;
  value *= 0x9E3779B97F4A7C15U;
  value ^= value >> 29U;
  value *= 0xBF58476D1CE4E5B9U;
  return value ^ value >> 32U;
}

}  // namespace collint
