#pragma once

#include <string_view>

namespace collint {

/// True where two texts differ in nothing but what append_folded() takes away.
[[nodiscard]] bool look_alike(std::string_view a, std::string_view b);

/// What it is that tells two texts apart which look alike: "letter case", "white space".
[[nodiscard]] std::string_view describe_difference(std::string_view a, std::string_view b);

}  // namespace collint
