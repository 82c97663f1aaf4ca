#pragma once

#include <vector>

#include "cli/exit_code.h"
#include "cli/options.h"
#include "cli/outputs.h"

namespace collint {

/// Repairs files and reports what is left (--fix), or shows how they would change (--diff).
[[nodiscard]] ExitCode run_repair(const Options& options, const std::vector<Output>& outputs);

}  // namespace collint
