#pragma once

namespace collint {

/// What the program tells its caller.
enum class ExitCode {
  clean = 0,       ///< no finding at or above the threshold (--fail-on)
  findings = 1,    ///< at least one
  usage = 2,       ///< wrong options
  unreadable = 3,  ///< an input that cannot be read, an output that cannot be written, or nothing to check
  internal_error = 4,  ///< a fault of this program
};

}  // namespace collint
