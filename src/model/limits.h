#pragma once

#include <cstdint>

namespace collint {

/// Sizes that the rules compare with.
struct Limits {
  std::uint64_t assets_per_file = 10'000;
  std::uint64_t concurrent_jobs = 8;
  std::uint64_t resources_per_synchronization = 50'000;
  std::uint64_t characteristics_per_synchronization = 500'000;
};

}  // namespace collint
