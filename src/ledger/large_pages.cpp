#include "ledger/large_pages.h"

#include <sys/mman.h>

#include <new>

namespace collint {
namespace {

constexpr std::size_t page_size = std::size_t{2} << 20U;
constexpr std::align_val_t page_alignment{page_size};

/// One large page that stays half empty is handed out faster than the small ones that would do.
constexpr std::size_t worth_large_page = page_size / 2;

}  // namespace

void* allocate_in_large_pages(std::size_t bytes) {
  if (bytes < worth_large_page) return ::operator new(bytes);
  const std::size_t whole_pages = (bytes + page_size - 1) / page_size * page_size;
  void* const block = ::operator new(whole_pages, page_alignment);
#ifdef MADV_HUGEPAGE
  // Without them it is slower, and no less right.
  static_cast<void>(madvise(block, whole_pages, MADV_HUGEPAGE));
#endif
  return block;
}

void free_large_pages(void* block, std::size_t bytes) {
  if (bytes < worth_large_page) return ::operator delete(block);
  ::operator delete(block, page_alignment);
}

}  // namespace collint
