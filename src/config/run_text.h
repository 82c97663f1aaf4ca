#pragma once

#include <string>
#include <vector>

#include "model/limits.h"
#include "model/run.h"

namespace collint {

/// The text of a collint.toml that declares the stages of a run, as far as the program makes stages itself:
/// their names, globs, sequence, endpoint, synchronization, template, parameters that are texts or truths,
/// and that they are finalized. Limits that are not the defaults stand there too. It begins with an
/// introduction, which is lines of comments.
[[nodiscard]] std::string run_text(const std::string& introduction, const Run& run, const Limits& limits);

}  // namespace collint
