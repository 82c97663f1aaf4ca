#include "ledger/large_pages.h"

#include <sys/mman.h>

#include <new>

namespace collint {
namespace {

constexpr std::size_t page_size = std::size_t{2} << 20U;
constexpr std::align_val_t page_alignment{page_size};

}  // namespace

void* allocate_in_large_pages(std::size_t bytes) {
  if (bytes < page_size) return ::operator new(bytes);
  void* const block = ::operator new(bytes, page_alignment);
#ifdef MADV_HUGEPAGE
  static_cast<void>(madvise(block, bytes, MADV_HUGEPAGE));  // without them it is slower, and no less right
#endif
  return block;
}

void free_large_pages(void* block, std::size_t bytes) {
  if (bytes < page_size) return ::operator delete(block);
  ::operator delete(block, page_alignment);
}

}  // namespace collint
