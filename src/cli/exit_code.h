#pragma once

#include <array>
#include <string_view>

namespace collint {

/// What the program tells its caller.
enum class ExitCode {
  clean = 0,       ///< no finding at or above the threshold (--fail-on)
  findings = 1,    ///< at least one
  usage = 2,       ///< wrong options
  unreadable = 3,  ///< an input that cannot be read, an output that cannot be written, or nothing to check
  internal_error = 4,  ///< a fault of this program
};

/// What each means, by its number.
inline constexpr std::array<std::string_view, 5> exit_code_meanings{
    "no finding at or above the threshold (`--fail-on`, error by default)",
    "findings",
    "wrong usage or configuration",
    "an input that cannot be read, an output that cannot be written, or nothing to check",
    "a fault of collint itself",
};

}  // namespace collint
