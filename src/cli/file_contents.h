#pragma once

#include <string>
#include <vector>

#include "cli/run_files.h"
#include "config/proposed_stages.h"

namespace collint {

struct ReadContents {
  std::vector<FileContents> files;  ///< named as they were
  std::vector<std::string> errors;  ///< "PATH: why it cannot be read"
};

/// Reads files for what tells their places in a run. Files without commands are left out; of a file that is
/// no JSON from some place on, the commands before it count; a table is
/// read by its template.
[[nodiscard]] ReadContents read_contents(const std::vector<RunFile>& files);

}  // namespace collint
