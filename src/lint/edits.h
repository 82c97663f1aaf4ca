#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "lint/finding.h"
#include "model/command.h"
#include "model/node.h"

/// How a command is written otherwise, for fixes. What is not known to the byte gives no edits: nothing but
/// texts of one cell can be edited in a command that was made from a row of a table.
namespace collint {

/// Writes another key.
[[nodiscard]] std::vector<Edit> rename_key(const Command& command, const Node& member, std::string_view key);

/// Writes another value, which is JSON, quotes included.
[[nodiscard]] std::vector<Edit> replace_value(const Command& command, const Node& node, std::string json);

/// Takes a member out of its object or an item out of its list, with its comma. Not for a whole command.
[[nodiscard]] std::vector<Edit> remove(const Command& command, const Node& node);

/// Writes another text for characters [from, to) of node.text or, with `in_key`, of node.key.
[[nodiscard]] std::vector<Edit> replace_text(const Command& command, const Node& node, bool in_key,
                                             std::size_t from, std::size_t to, std::string_view text);

}  // namespace collint
