#include "json/libraries.h"

#include <fmt/core.h>
#include <simdjson.h>

namespace collint::json {

std::vector<Library> libraries() {
  const std::string version = fmt::format("{}.{}.{}", static_cast<int>(simdjson::SIMDJSON_VERSION_MAJOR),
                                          static_cast<int>(simdjson::SIMDJSON_VERSION_MINOR),
                                          static_cast<int>(simdjson::SIMDJSON_VERSION_REVISION));
  return {{"simdjson", fmt::format("{} ({})", version, simdjson::get_active_implementation()->name())}};
}

}  // namespace collint::json
