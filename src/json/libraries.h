#pragma once

#include <vector>

#include "model/libraries.h"

namespace collint::json {

/// Those of this room.
[[nodiscard]] std::vector<Library> libraries();

}  // namespace collint::json
