#pragma once

#include <vector>

#include "ledger/resources.h"

namespace collint {

/// One use of an external pair, for a resource of some type.
struct PairUse {
  ResourceType type = ResourceType::unknown;
  Mention mention;
};

/// The uses of each external pair that is used for resources of several types, in the order of the file. What
/// a Mapping by `dgcId` maps may be of any type and is left out.
[[nodiscard]] std::vector<std::vector<PairUse>> pairs_of_several_types(const Resources& resources);

}  // namespace collint
