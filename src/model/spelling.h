#pragma once

#include <cstddef>
#include <string_view>

namespace collint {

/// The number of insertions, deletions, replacements and swaps of neighbours between two short words, letter
/// case apart (optimal string alignment).
[[nodiscard]] std::size_t edit_distance(std::string_view a, std::string_view b);

/// True where two names are the same but for letter case and the characters `_`, `-`, `.` and blank.
[[nodiscard]] bool same_but_for_case(std::string_view a, std::string_view b);

}  // namespace collint
