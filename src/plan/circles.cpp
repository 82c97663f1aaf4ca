#include "plan/circles.h"

#include <algorithm>
#include <cstdint>

namespace collint::plan {
namespace {

/// Tarjan's algorithm, with a stack of its own: a chain of dependencies may be as long as there are files.
class Circles {
 public:
  Circles(std::size_t count, const std::vector<std::pair<std::size_t, std::size_t>>& edges)
      : next_(count), found_(count), lowest_(count), circle_(count) {
    for (const auto& [from, to] : edges) next_[from].push_back(to);
  }

  std::vector<std::size_t> find() {
    for (std::size_t node = 0; node < next_.size(); ++node) {
      if (found_[node] == 0) search_from(node);
    }
    return std::move(circle_);
  }

 private:
  struct Step {
    std::size_t node = 0;
    std::size_t edge = 0;  ///< of its edges, the next to follow
  };

  void search_from(std::size_t start) {
    enter(start);
    while (!path_.empty()) {
      auto& [node, edge] = path_.back();
      if (edge == next_[node].size()) {
        leave();
        continue;
      }
      const std::size_t to = next_[node][edge++];
      if (found_[to] == 0) {
        enter(to);
      } else if (found_[to] != closed) {
        lowest_[node] = std::min(lowest_[node], found_[to]);
      }
    }
  }

  void enter(std::size_t node) {
    found_[node] = lowest_[node] = ++time_;
    path_.push_back({node, 0});
    open_.push_back(node);
  }

  /// Closes the nodes that are reached from this one and reach it.
  void leave() {
    const std::size_t node = path_.back().node;
    path_.pop_back();
    if (!path_.empty()) lowest_[path_.back().node] = std::min(lowest_[path_.back().node], lowest_[node]);
    if (lowest_[node] != found_[node]) return;
    const bool is_circle = open_.back() != node;
    circle_count_ += static_cast<std::size_t>(is_circle);
    for (std::size_t last = node + 1; last != node; open_.pop_back()) {
      last = open_.back();
      found_[last] = closed;
      if (is_circle) circle_[last] = circle_count_;
    }
  }

  static constexpr std::size_t closed = SIZE_MAX;
  std::vector<std::vector<std::size_t>> next_;
  std::vector<std::size_t> found_;   ///< when a node was found, from 1
  std::vector<std::size_t> lowest_;  ///< the earliest open node that it reaches
  std::vector<std::size_t> circle_;
  std::vector<Step> path_;
  std::vector<std::size_t> open_;
  std::size_t time_ = 0;
  std::size_t circle_count_ = 0;
};

}  // namespace

std::vector<std::size_t> circles_of(std::size_t count,
                                    const std::vector<std::pair<std::size_t, std::size_t>>& edges) {
  return Circles(count, edges).find();
}

}  // namespace collint::plan
