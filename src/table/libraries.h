#pragma once

#include <vector>

#include "model/libraries.h"

namespace collint::table {

/// Those of this room.
[[nodiscard]] std::vector<Library> libraries();

}  // namespace collint::table
