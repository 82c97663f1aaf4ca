#pragma once

#include <vector>

#include "model/libraries.h"

namespace collint {

/// Those of this room.
[[nodiscard]] std::vector<Library> config_libraries();

}  // namespace collint
