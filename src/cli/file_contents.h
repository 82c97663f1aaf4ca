#pragma once

#include <string>
#include <vector>

#include "config/proposed_stages.h"

namespace collint {

struct ReadContents {
  std::vector<FileContents> files;  ///< named as the paths are
  std::vector<std::string> errors;  ///< "PATH: why it cannot be read"
};

/// Reads files for what tells their places in a run. Files without commands are left out; of a file that is
/// no JSON from some place on, the commands before it count.
[[nodiscard]] ReadContents read_contents(const std::vector<std::string>& paths);

}  // namespace collint
