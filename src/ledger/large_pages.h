#pragma once

#include <cstddef>
#include <vector>

namespace collint {

/// Memory for what may grow to gigabytes: what fills half a large page or more gets large ones, since it
/// takes longer to hand out small ones one by one than to fill them. Throws std::bad_alloc.
[[nodiscard]] void* allocate_in_large_pages(std::size_t bytes);
void free_large_pages(void* block, std::size_t bytes);

/// The same for containers.
template <typename T>
struct InLargePages {
  using value_type = T;

  InLargePages() = default;
  template <typename Other>
  InLargePages(const InLargePages<Other>& /*other*/) {}

  [[nodiscard]] T* allocate(std::size_t count) {
    return static_cast<T*>(allocate_in_large_pages(count * sizeof(T)));
  }
  void deallocate(T* block, std::size_t count) { free_large_pages(block, count * sizeof(T)); }
  bool operator==(const InLargePages&) const = default;
};

/// A vector that may be very long.
template <typename T>
using LongVector = std::vector<T, InLargePages<T>>;

}  // namespace collint
