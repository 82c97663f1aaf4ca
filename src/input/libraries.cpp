#include "input/libraries.h"

#include <fmt/core.h>

#include "input/libgit2.h"

namespace collint {

std::vector<Library> input_libraries() {
  int major = 0;
  int minor = 0;
  int revision = 0;
  git_libgit2_version(&major, &minor, &revision);
  return {{"libgit2", fmt::format("{}.{}.{}", major, minor, revision)}};
}

}  // namespace collint
