#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "lint/finding.h"

namespace collint {

/// Of fixes for one file those that can be applied together: each that has no byte in common with one before
/// it, and inserts nothing where another one inserts or ends.
[[nodiscard]] std::vector<const Fix*> compatible(const std::vector<const Fix*>& fixes);

/// The text of a file once compatible fixes are applied.
[[nodiscard]] std::string with_fixes(std::string_view text, const std::vector<const Fix*>& fixes);

}  // namespace collint
