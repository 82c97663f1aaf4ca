#pragma once

#include <vector>

#include "ledger/resources.h"

namespace collint {

/// Two Complex Relations identified by legs, the legs of one being some of those of the other.
struct SharedLegs {
  Mention first;
  Mention later;
  bool later_has_more = false;
};

/// Each Complex Relation that shares legs with an earlier one, with the first such, in the order of the file.
/// Of several with equal legs only the first counts.
[[nodiscard]] std::vector<SharedLegs> shared_legs(const Resources& resources);

}  // namespace collint
