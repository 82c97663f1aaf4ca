#pragma once

#include <array>
#include <cstdint>
#include <cstring>

namespace collint {

/// Sixteen bytes at once, in whatever registers the machine has for that. What a comparison gives has all
/// bits of a byte set where it holds.
using SixteenBytes [[gnu::vector_size(16)]] = unsigned char;

inline SixteenBytes load_sixteen(const char* from) {
  SixteenBytes bytes{};
  std::memcpy(&bytes, from, sizeof bytes);
  return bytes;
}

/// The first eight of them and the others, as they lie in memory.
inline std::array<std::uint64_t, 2> halves_of(SixteenBytes bytes) {
  std::array<std::uint64_t, 2> halves{};
  std::memcpy(halves.data(), &bytes, sizeof bytes);
  return halves;
}

inline SixteenBytes sixteen_of(std::uint64_t first, std::uint64_t second) {
  const std::array<std::uint64_t, 2> halves = {first, second};
  SixteenBytes bytes{};
  std::memcpy(&bytes, halves.data(), sizeof bytes);
  return bytes;
}

}  // namespace collint
