// collint checks import files for Collibra: `collint check FILE`. The way from here: cli/run reads the
// arguments, cli/check goes through the files, lint/check takes one file from its bytes (json/reader) through
// the rules (lint/runner, rules/) to findings, report/ shows them. src/README.md has the map.

#include "cli/run.h"

#ifdef __GLIBC__
#include <malloc.h>
#include <sys/mman.h>
#include <unistd.h>

#include <cstdint>
#include <cstdlib>
#endif

namespace {

#ifdef __GLIBC__
/// Files and their parts take and give back the same megabytes again and again: given back to the system,
/// they would cost it a page fault for every 4 KiB each time.
void keep_freed_memory() {
  constexpr int largest_kept = 32 << 20;
  mallopt(M_MMAP_THRESHOLD, largest_kept);
  mallopt(M_TRIM_THRESHOLD, 2 * largest_kept);
}

/// A small check needs half a megabyte. On a virtual machine the page faults for that take ten times as long
/// as the one for a page of 2 MiB, so the heap goes on at one.
void begin_large_page() {
#ifdef MADV_HUGEPAGE
  constexpr std::uintptr_t large_page = 2U << 20U;
  constexpr std::uintptr_t most_left = 256U << 10U;  // of what the heap has already
  mallopt(M_TOP_PAD, 2 * large_page);
  auto* const end = static_cast<char*>(sbrk(0));
  const auto address = reinterpret_cast<std::uintptr_t>(end);
  const std::uintptr_t before = large_page - (address + most_left) % large_page + most_left;
  [[maybe_unused]] static void* volatile unused = nullptr;  // untouched, it takes addresses and no memory
  unused = std::malloc(before);
  madvise(end + before, large_page, MADV_HUGEPAGE);
#endif
}
#endif

}  // namespace

int main(int argument_count, char** arguments) {
#ifdef __GLIBC__
  keep_freed_memory();
  begin_large_page();
#endif
  return static_cast<int>(collint::run(argument_count, arguments));
}
