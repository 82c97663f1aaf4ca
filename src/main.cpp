// collint checks import files for Collibra: `collint check FILE`. The way from here: cli/run reads the
// arguments, cli/check goes through the files, lint/check takes one file from its bytes (json/reader) through
// the rules (lint/runner, rules/) to findings, report/ shows them. src/README.md has the map.

#include "cli/run.h"

#ifdef __GLIBC__
#include <malloc.h>
#endif

namespace {

/// Files and their parts take and give back the same megabytes again and again: given back to the system,
/// they would cost it a page fault for every 4 KiB each time.
void keep_freed_memory() {
#ifdef __GLIBC__
  constexpr int largest_kept = 32 << 20;
  mallopt(M_MMAP_THRESHOLD, largest_kept);
  mallopt(M_TRIM_THRESHOLD, 2 * largest_kept);
#endif
}

}  // namespace

int main(int argument_count, char** arguments) {
  keep_freed_memory();
  return static_cast<int>(collint::run(argument_count, arguments));
}
