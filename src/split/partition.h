#pragma once

#include <cstdint>
#include <variant>
#include <vector>

#include "split/ties.h"

namespace collint::split {

/// What becomes one file.
struct Batch {
  Kind kind = Kind::others;
  std::uint32_t format = 0;
  std::uint64_t weight = 0;           ///< of its pieces
  std::vector<std::uint32_t> pieces;  ///< in the order in which their commands are written
};

/// Batches that are imported after those of the group before: of communities and domains in turn, of others
/// as their ties allow.
struct Group {
  Kind kind = Kind::others;
  std::vector<Batch> batches;  ///< none has to come before one that stands before it
};

struct Partition {
  std::vector<Group> groups;
  /// Pieces that need each other in circles of relations, and stand in one batch, in its order.
  std::vector<std::vector<std::uint32_t>> circles;
};

/// Why there are no batches: a piece, or pieces that need each other in a circle, ascending, that no file can
/// hold.
struct Obstacle {
  enum class Reason : std::uint8_t {
    too_many,     ///< they weigh more than a batch may
    formats,      ///< they are of several formats
    needs,        ///< of each what it needs has to come before it
    communities,  ///< each is a parent of the other, or they belong to several kinds
  };
  Reason reason = Reason::too_many;
  std::vector<std::uint32_t> pieces;
};

/// Batches of at most `most` each, at least 1. The same for the same ties.
[[nodiscard]] std::variant<Partition, Obstacle> partition(const Ties& ties, std::uint64_t most);

}  // namespace collint::split
