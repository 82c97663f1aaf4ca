#pragma once

#include <array>
#include <bit>
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

/// One bit for each byte of what a comparison gave, the first lowest.
inline std::uint32_t bits_of(SixteenBytes mask) {
#ifdef __SSE2__
  using Signed [[gnu::vector_size(16)]] = char;
  return static_cast<std::uint32_t>(__builtin_ia32_pmovmskb128(Signed(mask)));
#else
  const auto gathered = [](std::uint64_t half) {
    if constexpr (std::endian::native == std::endian::big) half = __builtin_bswap64(half);
    return static_cast<std::uint32_t>((half & 0x8040201008040201U) * 0x0101010101010101U >> 56U);
  };
  const auto [first, second] = halves_of(mask);
  return gathered(first) | gathered(second) << 8U;
#endif
}

}  // namespace collint
