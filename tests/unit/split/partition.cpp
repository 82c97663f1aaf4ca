#include "split/partition.h"

#include <fmt/core.h>
#include <fmt/ranges.h>

#include <string>
#include <utility>
#include <variant>
#include <vector>

#include "catch.h"

namespace collint::split {
namespace {

Ties others(std::size_t count, LongVector<Order> orders = {}) {
  Ties ties;
  ties.pieces.assign(count, Piece{Kind::others, 0, 1});
  ties.orders = std::move(orders);
  return ties;
}

/// "communities [0] [1] | others [2, 3]", or why there is none.
std::string parted(const Ties& ties, std::uint64_t most) {
  const auto result = partition(ties, most);
  if (const auto* obstacle = std::get_if<Obstacle>(&result))
    return fmt::format("obstacle {} {}", static_cast<int>(obstacle->reason), obstacle->pieces);
  std::string text;
  for (const Group& group : std::get<Partition>(result).groups) {
    constexpr const char* names[] = {"communities", "domains", "others"};
    text += (text.empty() ? "" : " | ");
    text += names[static_cast<std::size_t>(group.kind)];
    for (const Batch& batch : group.batches) text += fmt::format(" {}", batch.pieces);
  }
  return text;
}

}  // namespace

TEST_CASE("what is not tied fills batches in its order") {
  CHECK(parted(others(5), 2) == "others [0, 1] [2, 3] [4]");
  CHECK(parted(others(0), 2).empty());
  Ties ties = others(4);
  ties.pieces[1].weight = 3;
  CHECK(parted(ties, 3) == "others [0, 2, 3] [1]");
}

TEST_CASE("what is tied stays in one batch where it fits") {
  CHECK(parted(others(4, {{0, 3, true}, {2, 1, false}}), 2) == "others [0, 3] [2, 1]");
  Ties ties = others(4);
  ties.conflicts = {{0, 3}};
  CHECK(parted(ties, 2) == "others [0, 3] [1, 2]");
}

TEST_CASE("what does not fit is cut by levels") {
  // One that all others need: those do not wait for each other.
  CHECK(parted(others(5, {{4, 0, true}, {4, 1, true}, {4, 2, true}, {4, 3, true}}), 2) ==
        "others [4] [0, 1] [2, 3]");
  // A chain is cut where a batch is full.
  CHECK(parted(others(5, {{0, 1, true}, {1, 2, true}, {2, 3, true}, {3, 4, true}}), 2) ==
        "others [0, 1] [2, 3] [4]");
  // Behind a level that is cut a batch begins; levels that fit share one.
  CHECK(parted(others(6, {{0, 3, true}, {1, 3, true}, {2, 3, true}, {3, 4, true}, {4, 5, true}}), 2) ==
        "others [0, 1] [2] [3, 4] [5]");
}

TEST_CASE("communities are parted by level and come before domains, and both before all others") {
  Ties ties = others(6, {{3, 1, false}});
  ties.pieces[1].kind = ties.pieces[3].kind = ties.pieces[5].kind = Kind::communities;
  ties.pieces[2].kind = Kind::domains;
  CHECK(parted(ties, 9) == "communities [3, 5] [1] | domains [2] | others [0, 4]");
}

TEST_CASE("a community that needs one of the others begins another round") {
  Ties ties = others(4, {{0, 1, false}, {1, 2, false}, {2, 3, false}});
  ties.pieces[0].kind = ties.pieces[2].kind = Kind::communities;
  CHECK(parted(ties, 9) == "communities [0] | others [1] | communities [2] | others [3]");
}

TEST_CASE("pieces in a circle of relations stay together, what each needs before it") {
  CHECK(parted(others(4, {{0, 2, true}, {1, 0, false}, {2, 1, true}}), 3) == "others [1, 0, 2] [3]");
  CHECK(parted(others(4, {{0, 2, true}, {1, 0, false}, {2, 1, true}}), 2) == "obstacle 0 [0, 1, 2]");
  CHECK(parted(others(2, {{0, 1, false}, {1, 0, false}}), 2) == "obstacle 2 [0, 1]");
}

TEST_CASE("what cannot stand in one file is an obstacle") {
  Ties ties = others(2);
  ties.pieces[1].weight = 3;
  CHECK(parted(ties, 2) == "obstacle 0 [1]");
  ties = others(2, {{0, 1, true}, {1, 0, true}});
  ties.pieces[1].format = 1;
  CHECK(parted(ties, 2) == "obstacle 1 [0, 1]");
  ties.pieces[0].kind = Kind::communities;
  CHECK(parted(ties, 2) == "obstacle 3 [0, 1]");
}

TEST_CASE("formats have batches of their own") {
  Ties ties = others(4, {{0, 1, true}, {1, 2, true}});
  ties.pieces[1].format = ties.pieces[3].format = 1;
  CHECK(parted(ties, 9) == "others [0] [1] [2] [3]");
}

}  // namespace collint::split
