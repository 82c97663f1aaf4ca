#pragma once

#include <string_view>

namespace collint::table {

/// What a file that is no zip archive seems to be by its first bytes: "an HTML page". Empty where there is no
/// telling.
[[nodiscard]] std::string_view looks_like(std::string_view first_bytes);

}  // namespace collint::table
