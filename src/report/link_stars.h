#pragma once

#include <cstddef>
#include <span>
#include <vector>

#include "report/run_links.h"

namespace collint {

/// Links that have one file in common. All of the others need it, or none does.
struct LinkStar {
  std::size_t hub = 0;
  std::vector<std::size_t> links;  ///< their positions
};

/// All links, each in one star: the file that has the most of them is the first hub, and so on with those
/// that are left.
[[nodiscard]] std::vector<LinkStar> stars_of(std::span<const FileLink> links);

/// True where the other file needs this one.
[[nodiscard]] bool is_needed(const FileLink& link, std::size_t file);

}  // namespace collint
