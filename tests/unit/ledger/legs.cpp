#include "ledger/legs.h"

#include <algorithm>
#include <optional>
#include <random>
#include <set>
#include <string>
#include <utility>
#include <vector>

#include "catch.h"
#include "unit/ledger/recorded.h"

namespace collint::test {
namespace {

using Legs = std::set<int>;

std::string command(const Legs& legs) {
  std::string items;
  for (const int leg : legs)
    items += (items.empty() ? "" : ",") +
             (R"({"externalSystemId":"S","externalEntityId":")" + std::to_string(leg) + "\"}");
  return R"({"resourceType":"Complex Relation","identifier":{"relations":{"00000000-0000-0000-0000-000000007088":[)" +
         items + "]}}}";
}

using Found = std::vector<std::pair<std::uint32_t, std::uint32_t>>;

/// Later and first command.
Found found_in(const std::vector<Legs>& sets) {
  std::vector<std::string> texts;
  for (const Legs& legs : sets) texts.push_back(command(legs));
  Found found;
  for (const SharedLegs& shared : shared_legs(resources_of(texts))) {
    found.emplace_back(shared.later.command, shared.first.command);
    CHECK(shared.later_has_more == (sets[shared.later.command].size() > sets[shared.first.command].size()));
  }
  return found;
}

bool is_part(const Legs& part, const Legs& of) {
  return part.size() < of.size() && std::includes(of.begin(), of.end(), part.begin(), part.end());
}

/// The same by comparing all with all.
Found expected_in(const std::vector<Legs>& sets) {
  Found expected;
  for (std::size_t later = 0; later < sets.size(); ++later) {
    const auto end = sets.begin() + static_cast<std::ptrdiff_t>(later);
    if (std::find(sets.begin(), end, sets[later]) != end) continue;
    const auto first = std::find_if(sets.begin(), end, [&](const Legs& legs) {
      return is_part(legs, sets[later]) || is_part(sets[later], legs);
    });
    if (first != end) expected.emplace_back(later, first - sets.begin());
  }
  return expected;
}

}  // namespace

TEST_CASE("legs that are some of another's") {
  CHECK(found_in({{1, 2}, {1, 2, 3}, {1, 4}, {2}}) == Found{{1, 0}, {3, 0}});
  CHECK(found_in({{1, 2}, {1, 2}, {1, 3}, {2, 3}}).empty());
  CHECK(found_in({{1}}).empty());
}

TEST_CASE("the same is found as by comparing all with all") {
  std::mt19937 random(11);
  for (int round = 0; round < 200; ++round) {
    std::vector<Legs> sets(1 + random() % 12);
    for (Legs& legs : sets) {
      const auto size = 1 + random() % 4;
      while (legs.size() < size) legs.insert(static_cast<int>(random() % 7));
    }
    CHECK(found_in(sets) == expected_in(sets));
  }
}

TEST_CASE("a leg that all share takes no quadratic time") {
  std::vector<Legs> sets;
  for (int i = 1; i <= 50'000; ++i) sets.push_back({0, i});
  CHECK(found_in(sets).empty());
}

}  // namespace collint::test
