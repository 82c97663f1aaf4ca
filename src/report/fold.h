#pragma once

#include <vector>

#include "lint/finding.h"

namespace collint {

/// For people: of the findings of one rule about one other file keeps the first, which then names the next
/// few resources and counts the rest. Which rules are told so, they say themselves (Rule::folds).
void fold(std::vector<Finding>& findings);

}  // namespace collint
