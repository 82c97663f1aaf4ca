#pragma once

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <map>
#include <vector>

#include "model/command.h"
#include "model/placeholder.h"

namespace collint {

/// Commands of a template whose identifier no row has a say in, or which something misspelt keeps from it:
/// each row is the same resource. That is told of the template, so that rows are compared by the first of
/// these commands only.
class ConstantCommands {
 public:
  [[nodiscard]] bool comes_again(const Command& command) {
    if (command.row == nullptr) return false;
    const auto [known, is_new] = is_constant_.try_emplace(command.position_in_list, false);
    if (!is_new) return known->second;
    known->second = is_constant(command);
    return false;
  }

 private:
  static bool is_constant(const Command& command) {
    const std::vector<bool>& is_variable = *command.row->is_variable;
    const Command& origin = *command.row->origin;
    const Node* identifier = origin.identifier();
    if (!is_variable[0]) return true;
    if (identifier == nullptr) return false;
    const bool is_misspelt = std::any_of(identifier, identifier + identifier->extent, [](const Node& part) {
      return malformed_placeholder(part.text).has_value();
    });
    const bool is_container =
        command.type() == ResourceType::community || command.type() == ResourceType::domain;
    return is_misspelt || (!is_container && !is_variable[static_cast<std::size_t>(identifier - origin.root)]);
  }

  std::map<std::uint64_t, bool> is_constant_;  ///< by command of the template
};

}  // namespace collint
