#include "ledger/sort_mentions.h"

#include <algorithm>
#include <array>
#include <numeric>
#include <span>
#include <utility>

#include "model/parallel.h"

namespace collint {
namespace {

constexpr unsigned part_bits = 8;
constexpr std::size_t part_count = 1U << part_bits;

/// Smaller ones are not worth parting.
constexpr std::size_t most_unparted = 512;

struct IsSortedBefore {
  bool operator()(const Mention& a, const Mention& b) const {
    if (a.text_high != b.text_high) return a.text_high < b.text_high;
    const auto left = meaning(a);
    const auto right = meaning(b);
    if (left != right) return left < right;
    return std::tuple(a.command, a.place, static_cast<std::uint32_t>(a.role_bits)) <
           std::tuple(b.command, b.place, static_cast<std::uint32_t>(b.role_bits));
  }
};

/// Parts mentions in place by the bits of their hash from a bit downwards. Returns where each part begins.
std::array<std::size_t, part_count + 1> part(std::span<Mention> mentions, unsigned bit) {
  const auto part_of = [&](const Mention& mention) {
    return mention.text_high >> (bit - part_bits) & (part_count - 1);
  };
  std::array<std::size_t, part_count + 1> begins{};
  for (const Mention& mention : mentions) ++begins.at(part_of(mention) + 1);
  std::partial_sum(begins.begin(), begins.end(), begins.begin());
  auto next = begins;
  for (std::size_t i = 0; i < part_count; ++i) {
    while (next.at(i) < begins.at(i + 1)) {
      Mention& mention = mentions[next.at(i)];
      const std::size_t own = part_of(mention);
      if (own != i) std::swap(mention, mentions[next.at(own)]);
      ++next.at(own);
    }
  }
  return begins;
}

/// The hashes are spread evenly, so that after a few parts little is left to be compared. Equal ones stay
/// together whatever the bits.
void sort(std::span<Mention> mentions, unsigned bit, std::size_t threads) {
  if (mentions.size() <= most_unparted || bit < part_bits)
    return std::sort(mentions.begin(), mentions.end(), IsSortedBefore());
  const auto begins = part(mentions, bit);
  in_parallel(part_count, threads, [&](std::size_t i) {
    sort(mentions.subspan(begins.at(i), begins.at(i + 1) - begins.at(i)), bit - part_bits, 1);
  });
}

}  // namespace

void sort_by_meaning(LongVector<Mention>& mentions, std::size_t threads) {
  constexpr unsigned hash_bits = 64;
  constexpr std::size_t worth_threads = 1U << 15U;
  sort(mentions, hash_bits, mentions.size() < worth_threads ? 1 : threads);
}

}  // namespace collint
