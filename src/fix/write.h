#pragma once

#include <string>

#include "fix/repair.h"

namespace collint {

/// Puts the repaired text in the place of the file, if that still holds what it held when it was read, and
/// may be written. Returns the reason where nothing was written.
[[nodiscard]] std::string write_repaired(const RepairedFile& repaired);

}  // namespace collint
