#include "ledger/content_hash.h"

#include <xxhash.h>

namespace collint {

std::uint64_t content_hash(std::string_view bytes) {
#ifdef __x86_64__
  constexpr std::size_t long_input = 240;  // XXH3 reads shorter ones without vectors
  if (bytes.size() > long_input && __builtin_cpu_supports("avx2") != 0)
    return content_hash_by_avx2(bytes.data(), bytes.size());
#endif
  return XXH3_64bits(bytes.data(), bytes.size());
}

}  // namespace collint
