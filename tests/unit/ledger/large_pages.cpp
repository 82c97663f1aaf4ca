#include "ledger/large_pages.h"

#include <cstddef>
#include <cstdint>
#include <numeric>

#include "catch.h"

namespace collint::test {

TEST_CASE("a long vector keeps its items as it grows") {
  constexpr std::size_t page = std::size_t{2} << 20U;
  LongVector<std::uint64_t> numbers;
  for (std::uint64_t i = 0; i < page; ++i) numbers.push_back(i);
  CHECK(std::accumulate(numbers.begin(), numbers.end(), std::uint64_t{0}) == page * (page - 1) / 2);
  CHECK(reinterpret_cast<std::uintptr_t>(numbers.data()) % page == 0);
  const LongVector<std::uint64_t> copy = numbers;
  CHECK(copy == numbers);
}

}  // namespace collint::test
