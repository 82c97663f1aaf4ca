#pragma once

#include "lint/timings.h"

namespace collint {

/// Writes to standard error what a check took: a line for each phase, and one for each rule.
void print_timings(const Timings& timings);

}  // namespace collint
