#pragma once

#include <optional>
#include <string>

#include "cli/options.h"
#include "split/manifest.h"

namespace collint {

/// What a folder that was split holds, as reading it again shows.
struct SplitProof {
  std::vector<split::Contents> files;  ///< by position in the manifest
  split::Contents contents;            ///< of all; commands that bring only relations are not counted
  std::string problem;                 ///< what is not as it has to be, or empty
};

/// Checks the run of a folder: it has to be readable, to be made of the files of the manifest, and to have no
/// finding about concurrency, order or the size of files.
[[nodiscard]] SplitProof prove(const Options& options, const std::string& folder,
                               const split::Manifest& manifest);

}  // namespace collint
