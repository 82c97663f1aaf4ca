#pragma once

#include <cstddef>
#include <vector>

#include "split/partition.h"

namespace collint::split {

/// Batches of one kind and one format that are imported together, after those of the stage before.
struct Stage {
  Kind kind = Kind::others;
  bool concurrent = false;  ///< else in turn
  std::vector<Batch> batches;
};

/// Stages, each of at most `most_jobs` batches at the same time, that keep all ties. For one job those of a
/// group are in turn.
[[nodiscard]] std::vector<Stage> find_stages(Partition partition, const Ties& ties, std::size_t most_jobs);

}  // namespace collint::split
