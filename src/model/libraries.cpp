#include "model/libraries.h"

#include <fmt/core.h>
#include <utf8proc.h>
#include <xxhash.h>

namespace collint {

std::vector<Library> model_libraries() {
  const unsigned hash = XXH_versionNumber();
  return {
      {"fmt", fmt::format("{}.{}.{}", FMT_VERSION / 10000, FMT_VERSION / 100 % 100, FMT_VERSION % 100)},
      {"utf8proc", fmt::format("{} (Unicode {})", utf8proc_version(), utf8proc_unicode_version())},
      {"xxHash", fmt::format("{}.{}.{}", hash / 10000, hash / 100 % 100, hash % 100)},
  };
}

}  // namespace collint
