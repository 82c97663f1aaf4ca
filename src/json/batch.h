#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "model/command.h"
#include "model/node.h"

namespace collint::json {

/// The commands of one window. Filling it again keeps the memory and ends the life of what it held.
struct Batch {
  std::vector<Node> nodes;  ///< of all commands, one after another, each in preorder; and room
  std::vector<Command> commands;
};

}  // namespace collint::json
