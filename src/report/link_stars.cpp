#include "report/link_stars.h"

#include <algorithm>
#include <map>
#include <numeric>

namespace collint {
namespace {

/// The file that has the most of the links; of several the one with the lowest number.
std::size_t hub_of(std::span<const FileLink> links, const std::vector<std::size_t>& left) {
  std::map<std::size_t, std::size_t> counts;
  for (const std::size_t link : left) {
    ++counts[links[link].first];
    ++counts[links[link].second];
  }
  return std::max_element(counts.begin(), counts.end(),
                          [](const auto& a, const auto& b) { return a.second < b.second; })
      ->first;
}

}  // namespace

bool is_needed(const FileLink& link, std::size_t file) {
  return file == link.first ? link.second_needs_first : link.first_needs_second;
}

std::vector<LinkStar> stars_of(std::span<const FileLink> links) {
  std::vector<std::size_t> left(links.size());
  std::iota(left.begin(), left.end(), std::size_t{0});
  std::vector<LinkStar> stars;
  while (!left.empty()) {
    LinkStar& star = stars.emplace_back();
    star.hub = hub_of(links, left);
    std::erase_if(left, [&](std::size_t position) {
      const FileLink& link = links[position];
      const bool is_of_star =
          (link.first == star.hub || link.second == star.hub) &&
          (star.links.empty() || is_needed(link, star.hub) == is_needed(links[star.links.front()], star.hub));
      if (is_of_star) star.links.push_back(position);
      return is_of_star;
    });
  }
  return stars;
}

}  // namespace collint
