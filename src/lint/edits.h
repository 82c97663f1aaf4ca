#pragma once

#include <cstddef>
#include <functional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "lint/finding.h"
#include "model/command.h"
#include "model/node.h"

/// How a command is written otherwise, for fixes. What is not known to the byte gives no edits: nothing but
/// texts of one cell can be edited in a command that was made from a row of a table.
namespace collint {

/// Writes another key; no edits where the object may have that one already.
[[nodiscard]] std::vector<Edit> rename_key(const Command& command, const Node& member, std::string_view key);

/// Writes another value, which is JSON, quotes included.
[[nodiscard]] std::vector<Edit> replace_value(const Command& command, const Node& node, std::string json);

/// Writes JSON before and behind a value.
[[nodiscard]] std::vector<Edit> wrap(const Command& command, const Node& node, std::string before,
                                     std::string behind);

/// Takes the brackets of a list away that is not empty.
[[nodiscard]] std::vector<Edit> unwrap(const Command& command, const Node& list);

/// Writes items or members, which are JSON, at the end of a list or an object, laid out as the last one
/// there.
[[nodiscard]] std::vector<Edit> append_to(const Command& command, const Node& parent,
                                          const std::vector<std::string_view>& items);

/// Takes a member out of its object or an item out of its list, with its comma. Not for a whole command.
[[nodiscard]] std::vector<Edit> remove(const Command& command, const Node& node);
/// The same for several of one object or list, in their order.
[[nodiscard]] std::vector<Edit> remove(const Command& command, std::span<const Node* const> siblings);

/// Writes another text for characters [from, to) of node.text or, with `in_key`, of node.key.
[[nodiscard]] std::vector<Edit> replace_text(const Command& command, const Node& node, bool in_key,
                                             std::size_t from, std::size_t to, std::string_view text);

/// A part of a text and what is to stand in its place.
struct Respelt {
  std::size_t from = 0;
  std::size_t to = 0;
  std::string_view text;
};
/// Writes parts of node.text or, with `in_key`, of node.key otherwise; they come in order and do not overlap.
/// No edits where nothing would be left, or where the object may have that key already.
[[nodiscard]] std::vector<Edit> respell(const Command& command, const Node& node, bool in_key,
                                        const std::vector<Respelt>& parts);

/// The bytes of a value as they stand in the file, quotes included. Empty in a row.
[[nodiscard]] std::string_view bytes_of(const Command& command, const Node& node);

/// False where no other member of the object has this key; of an object with many members that is not known.
[[nodiscard]] bool may_have_other_member(const Node& member, std::string_view key);
/// The same for a key that is like the one meant, or that would become it.
[[nodiscard]] bool may_have_other_member(const Node& member,
                                         const std::function<bool(std::string_view key)>& is_like);

}  // namespace collint
