#pragma once

#include <cstdint>
#include <set>
#include <vector>

#include "model/command.h"

namespace collint {

/// Commands of a template whose identifier no row has a say in: each row is the same resource. That is told
/// of the template, so that rows are compared by the first of these commands only.
class ConstantCommands {
 public:
  [[nodiscard]] bool comes_again(const Command& command) {
    if (command.row == nullptr || !is_constant(command)) return false;
    return !seen_.insert(command.position_in_list).second;
  }

 private:
  static bool is_constant(const Command& command) {
    const std::vector<bool>& is_variable = *command.row->is_variable;
    if (!is_variable[0]) return true;
    const Node* identifier = command.identifier();
    if (identifier == nullptr || command.type() == ResourceType::community ||
        command.type() == ResourceType::domain)
      return false;
    return !is_variable[command.row->origins[static_cast<std::size_t>(identifier - command.root)]];
  }

  std::set<std::uint64_t> seen_;
};

}  // namespace collint
