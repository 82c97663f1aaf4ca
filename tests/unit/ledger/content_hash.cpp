#include "ledger/content_hash.h"

#include <string>

#include "catch.h"

#ifndef XXH_INLINE_ALL
#define XXH_INLINE_ALL
#endif
#include <xxhash.h>

namespace collint {

TEST_CASE("a content has the same hash by whatever instructions") {
  std::string bytes;
  for (std::size_t i = 0; i < 5000; ++i) bytes += static_cast<char>(i * i % 251);
  for (std::size_t size = 0; size < bytes.size(); size += size < 300 ? 1 : 97)
    CHECK(content_hash({bytes.data(), size}) == XXH3_64bits(bytes.data(), size));
}

}  // namespace collint
