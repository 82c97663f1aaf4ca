// Compiled for AVX2, so that no function of a header may be left in here that is not static: the linker could
// take it for other files as well, which run where there is no AVX2.

#ifdef __x86_64__

#include <xxhash.h>

#include "ledger/content_hash.h"

std::uint64_t collint::content_hash_by_avx2(const char* bytes, std::size_t size) {
  return XXH3_64bits(bytes, size);
}

#endif
