#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "split/grouped.h"
#include "split/partition.h"
#include "split/sources.h"

namespace collint::split {

/// Commands that follow each other in one file, or rows.
struct Stretch {
  std::uint32_t file = 0;
  std::uint32_t first =
      0;  ///< a command by its position from 0; a row by its number from 1, the header included
  std::uint32_t count = 0;
};

struct CopiedBatch {
  std::vector<Stretch> from;  ///< in the order of the batch
  std::string problem;        ///< why it could not be written, or empty
};

/// Writes the commands of a batch into a new file: to the byte as they stand in their own, but for relations
/// that go elsewhere, and rows behind the header of their table. `commands` are those of each piece. Safe to
/// call from several threads at once.
[[nodiscard]] CopiedBatch copy_batch(const Batch& batch, const Ties& ties, const Sources& sources,
                                     const Grouped& commands, const std::string& path);

}  // namespace collint::split
