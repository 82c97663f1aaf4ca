#pragma once

#include <cstdint>
#include <vector>

#include "model/run.h"

namespace collint {

/// The longest id that a synchronization can have, in UTF-16 code units.
inline constexpr std::size_t longest_synchronization_id = 50;

/// True where the stage sends batches or finalizes, or sends its files to the single call.
[[nodiscard]] bool needs_synchronization_id(const Stage& stage);

/// Batches of a synchronization that no finalization ends.
struct LooseEnd {
  enum class Kind : std::uint8_t {
    id_differs,           ///< others of the cycle have another id
    never_finalized,      ///< no finalization follows
    finalized_too_early,  ///< one came before the last batch, and none after it
  };
  Kind kind = Kind::never_finalized;
  const Stage* stage = nullptr;    ///< with the id that differs, or with the last batch
  const Stage* related = nullptr;  ///< with the id that it differs from, or with the early finalization
};

/// What is loose in a run, each synchronization once. The stages of batches and of the
/// finalization that follow each other make a cycle; one with a stage that has no id is not looked at.
[[nodiscard]] std::vector<LooseEnd> loose_ends_of(const Run& run);

}  // namespace collint
