#pragma once

#include <string_view>

#include "model/node.h"

namespace collint {

/// The text of a node that a text rule is called for.
struct PlainText {
  std::string_view text;
  bool in_key = false;     ///< it is the node's key, not its value
  bool is_prose = false;   ///< a description or an attribute value
  std::string_view title;  ///< what it is: "asset name", "attribute type"
};

/// The value or the key of a node: the one that has one of these traits. A node never has both, since only
/// lists stand under keys that are names.
[[nodiscard]] inline PlainText text_with(const Node& node, Traits traits) {
  if (node.traits.has(traits)) return {node.text, false, prose.has(node.shape), title_of_text(node.shape)};
  return {node.key, true, false, title_of_text(node.parent().shape)};
}

}  // namespace collint
