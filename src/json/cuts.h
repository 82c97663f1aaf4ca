#pragma once

#include <cstdint>
#include <vector>

#include "input/source.h"
#include "json/cut.h"

namespace collint::json {

/// Places where the top-level array of a file seems to be cut between two elements, for several readers that
/// begin there (see Reader). None where the file is small, or holds something else.
struct Cuts {
  CutGuess guess;
  std::uint64_t array_offset = 0;     ///< of the bracket
  std::vector<std::uint64_t> commas;  ///< offsets, ascending
};

/// Looks for a cut every so many bytes.
[[nodiscard]] Cuts find_cuts(const Source& source, std::uint64_t distance);

}  // namespace collint::json
