#include "json/cuts.h"

#include <algorithm>
#include <string>
#include <string_view>

#include "json/white_space.h"

namespace collint::json {
namespace {

/// How far a cut is looked for: the larger commands are, the fewer cuts there are.
constexpr std::size_t block_size = std::size_t{1} << 16U;

}  // namespace

Cuts find_cuts(const Source& source, std::uint64_t distance) {
  Cuts cuts;
  if (source.size() <= distance) return cuts;
  std::string block(block_size, '\0');
  const auto read = [&](std::uint64_t offset) {
    return std::string_view(block.data(), source.read(offset, block.data(), block.size()).size);
  };
  const std::string_view first = read(0);
  const std::size_t begin = first.starts_with(byte_order_mark) ? byte_order_mark.size() : 0;
  cuts.array_offset = std::min(first.find_first_not_of(white_space, begin), first.size());
  if (!first.substr(cuts.array_offset).starts_with('[')) return cuts;
  cuts.guess.learn(first.substr(cuts.array_offset + 1));
  for (std::uint64_t at = distance; at < source.size(); at += distance) {
    const std::size_t comma = cuts.guess.first_comma(read(at));
    if (comma != std::string_view::npos && (cuts.commas.empty() || cuts.commas.back() < at + comma))
      cuts.commas.push_back(at + comma);
  }
  return cuts;
}

}  // namespace collint::json
