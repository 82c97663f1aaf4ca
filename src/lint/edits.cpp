#include "lint/edits.h"

#include <algorithm>
#include <cstdint>
#include <utility>

#include "model/json_text.h"

namespace collint {
namespace {

/// Offsets in the window, the quotes of texts and keys included.
std::uint32_t begin_of(const Node& node) {
  if (!node.parent().is_list()) return node.key_begin - 1;
  return node.is_text() ? node.begin - 1 : node.begin;
}
std::uint32_t end_of(const Node& node) { return node.is_text() ? node.end + 1 : node.end; }

std::vector<Edit> write(const Command& command, std::uint32_t begin, std::uint32_t end, std::string text) {
  if (command.row != nullptr) return {};
  return {{{command.window_offset + begin, end - begin}, std::move(text)}};
}

/// True for a text that is a part of a cell whatever the separator, the quote and the escape.
bool needs_no_quotes(std::string_view text) {
  return std::all_of(text.begin(), text.end(), [](char c) {
    return c == ' ' || (c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z');
  });
}

}  // namespace

std::vector<Edit> rename_key(const Command& command, const Node& member, std::string_view key) {
  return write(command, member.key_begin, member.key_end, json_escaped(key));
}

std::vector<Edit> replace_value(const Command& command, const Node& node, std::string json) {
  const std::uint32_t quote = node.is_text() ? 1 : 0;
  return write(command, node.begin - quote, node.end + quote, std::move(json));
}

std::vector<Edit> remove(const Command& command, const Node& node) {
  if (&node == command.root) return {};
  const Node& parent = node.parent();
  const Node* const next = &node + node.extent;
  if (next != &parent + parent.extent) return write(command, begin_of(node), begin_of(*next), "");
  const Node* before = nullptr;
  for (const Node& sibling : children(parent)) {
    if (&sibling == &node) break;
    before = &sibling;
  }
  if (before == nullptr) return write(command, parent.begin + 1, parent.end - 1, "");
  return write(command, end_of(*before), end_of(node), "");
}

std::vector<Edit> replace_text(const Command& command, const Node& node, bool in_key, std::size_t from,
                               std::size_t to, std::string_view text) {
  const auto span = command.exact_text_span(node, in_key, from, to);
  if (!span) return {};
  if (command.row == nullptr) return {{*span, json_escaped(text)}};
  return needs_no_quotes(text) ? std::vector<Edit>{{*span, std::string(text)}} : std::vector<Edit>();
}

}  // namespace collint
