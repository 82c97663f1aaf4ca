#pragma once

#include "input/source.h"

namespace collint::json {

/// True where the first bytes of a file look like import commands, be they valid JSON or not. For files found
/// in folders, where other JSON lies about.
[[nodiscard]] bool holds_commands(const Source& source);

}  // namespace collint::json
