#pragma once

#include <cstddef>
#include <utility>
#include <vector>

namespace collint::plan {

/// The circle that each of `count` nodes belongs to, from 1: nodes that reach each other by edges (from, to)
/// have the same number; 0 for a node that does not reach itself through another one.
[[nodiscard]] std::vector<std::size_t> circles_of(
    std::size_t count, const std::vector<std::pair<std::size_t, std::size_t>>& edges);

}  // namespace collint::plan
