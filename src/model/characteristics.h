#pragma once

#include <cstdint>

#include "model/node.h"

namespace collint {

/// How many characteristics a command sets: attributes, relations, responsibilities and tags.
[[nodiscard]] std::uint64_t count_characteristics(const Node& command);

}  // namespace collint
