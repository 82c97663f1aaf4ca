#pragma once

#include <cstdint>
#include <vector>

#include "ledger/resources.h"

namespace collint {

/// A command that gives a community a parent. The numbers are those of the resources.
struct ParentReference {
  Mention mention;
  std::uint32_t child = 0;  ///< 0 where the command does not say which community it is about
  std::uint32_t parent = 0;
  std::uint32_t circle = 0;  ///< equal for the references that make one circle, 0 outside of any
};

/// All references to parents, in the order of the file. Where several commands give a community different
/// parents, the last one tells whether it stands in a circle.
[[nodiscard]] std::vector<ParentReference> parent_references(const Resources& resources);

}  // namespace collint
