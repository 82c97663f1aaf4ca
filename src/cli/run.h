#pragma once

#include "cli/exit_code.h"

namespace collint {

/// The whole program, from the arguments to the exit code. Throws nothing.
[[nodiscard]] ExitCode run(int argument_count, const char* const* arguments) noexcept;

}  // namespace collint
