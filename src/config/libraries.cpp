#include "config/libraries.h"

#include <fmt/core.h>

#include "tomlplusplus.h"

namespace collint {

std::vector<Library> config_libraries() {
  return {{"toml++", fmt::format("{}.{}.{}", TOML_LIB_MAJOR, TOML_LIB_MINOR, TOML_LIB_PATCH)}};
}

}  // namespace collint
