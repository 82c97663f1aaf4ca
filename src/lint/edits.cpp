#include "lint/edits.h"

#include <algorithm>
#include <cstdint>
#include <iterator>
#include <utility>

#include "model/characters.h"
#include "model/json_text.h"

namespace collint {
namespace {

/// In larger objects nothing is looked for: each of its members may ask.
constexpr std::uint32_t most_nodes_searched = 10'000;

/// Offsets in the window, quotes included.
std::uint32_t value_begin(const Node& node) { return node.is_text() ? node.begin - 1 : node.begin; }
std::uint32_t value_end(const Node& node) { return node.is_text() ? node.end + 1 : node.end; }
std::uint32_t begin_of(const Node& node) {
  return node.parent().is_list() ? value_begin(node) : node.key_begin - 1;
}

std::vector<Edit> write(const Command& command, std::uint32_t begin, std::uint32_t end, std::string text) {
  if (command.row != nullptr) return {};
  return {{{command.window_offset + begin, end - begin}, std::move(text)}};
}

void append(std::vector<Edit>& edits, std::vector<Edit> more) {
  edits.insert(edits.end(), std::make_move_iterator(more.begin()), std::make_move_iterator(more.end()));
}

/// True for a text that is a part of a cell whatever is usual as separator, quote and escape.
bool needs_no_quotes(std::string_view text) {
  return std::all_of(text.begin(), text.end(), [](char c) {
    return c == ' ' || c == '-' || (c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z');
  });
}

const Node* next_of(const Node& node) {
  const Node* const next = &node + node.extent;
  return next == &node.parent() + node.parent().extent ? nullptr : next;
}

const Node* last_of(const Node& list) {
  const Node* last = &list + 1;
  while (const Node* next = next_of(*last)) last = next;
  return last;
}

const Node* previous_of(const Node& node) {
  const Node* previous = nullptr;
  for (const Node& sibling : children(node.parent())) {
    if (&sibling == &node) break;
    previous = &sibling;
  }
  return previous;
}

/// With the comma behind them or, at the end, the one before them.
std::vector<Edit> remove_neighbours(const Command& command, const Node& first, const Node& last) {
  if (const Node* next = next_of(last)) return write(command, begin_of(first), begin_of(*next), "");
  if (const Node* previous = previous_of(first))
    return write(command, value_end(*previous), value_end(last), "");
  const Node& parent = first.parent();
  return write(command, parent.begin + 1, parent.end - 1, "");
}

/// The white space that ends at an offset of the window.
std::string_view space_before(const Command& command, std::uint32_t end) {
  const std::string_view before = command.window.substr(0, end);
  return before.substr(before.find_last_not_of(" \t\r\n") + 1);
}

}  // namespace

std::vector<Edit> rename_key(const Command& command, const Node& member, std::string_view key) {
  if (may_have_other_member(member, key)) return {};
  return write(command, member.key_begin, member.key_end, json_escaped(key));
}

std::vector<Edit> replace_value(const Command& command, const Node& node, std::string json) {
  return write(command, value_begin(node), value_end(node), std::move(json));
}

std::vector<Edit> wrap(const Command& command, const Node& node, std::string before, std::string behind) {
  std::vector<Edit> edits = write(command, value_begin(node), value_begin(node), std::move(before));
  append(edits, write(command, value_end(node), value_end(node), std::move(behind)));
  return edits;
}

std::vector<Edit> unwrap(const Command& command, const Node& list) {
  std::vector<Edit> edits = write(command, list.begin, value_begin(*(&list + 1)), "");
  append(edits, write(command, value_end(*last_of(list)), list.end, ""));
  return edits;
}

std::vector<Edit> append_to(const Command& command, const Node& parent,
                            const std::vector<std::string_view>& items) {
  const Node* last = children(parent).empty() ? nullptr : last_of(parent);
  const std::string_view space = last == nullptr ? " " : space_before(command, begin_of(*last));
  std::string text;
  for (const std::string_view item : items) {
    if (last != nullptr || !text.empty()) text.append(",").append(space.empty() ? " " : space);
    text += item;
  }
  if (text.empty()) return {};
  if (last == nullptr) return write(command, parent.begin + 1, parent.end - 1, std::move(text));
  return write(command, value_end(*last), value_end(*last), std::move(text));
}

std::vector<Edit> remove(const Command& command, const Node& node) {
  const Node* const only[] = {&node};
  return remove(command, only);
}

std::vector<Edit> remove(const Command& command, std::span<const Node* const> siblings) {
  if (siblings.empty() || siblings.front() == command.root) return {};
  std::vector<Edit> edits;
  for (auto wanted = siblings.begin(); wanted != siblings.end();) {
    const Node& first = **wanted;
    const Node* last = &first;
    while (++wanted != siblings.end() && *wanted == next_of(*last)) last = *wanted;
    append(edits, remove_neighbours(command, first, *last));
  }
  return edits;
}

std::vector<Edit> replace_text(const Command& command, const Node& node, bool in_key, std::size_t from,
                               std::size_t to, std::string_view text) {
  const auto span = command.exact_text_span(node, in_key, from, to);
  if (!span) return {};
  if (command.row == nullptr) return {{*span, json_escaped(text)}};
  return needs_no_quotes(text) ? std::vector<Edit>{{*span, std::string(text)}} : std::vector<Edit>();
}

std::vector<Edit> respell(const Command& command, const Node& node, bool in_key,
                          const std::vector<Respelt>& parts) {
  const std::string_view text = in_key ? node.key : node.text;
  std::string whole;
  std::vector<Edit> edits;
  std::size_t at = 0;
  for (const Respelt& part : parts) {
    std::vector<Edit> edit = replace_text(command, node, in_key, part.from, part.to, part.text);
    if (edit.empty()) return {};
    append(edits, std::move(edit));
    whole.append(text.substr(at, part.from - at)).append(part.text);
    at = part.to;
  }
  whole += text.substr(at);
  const bool is_usable = !trimmed(whole).empty() && !(in_key && may_have_other_member(node, whole));
  return is_usable ? edits : std::vector<Edit>();
}

std::string_view bytes_of(const Command& command, const Node& node) {
  if (command.row != nullptr) return {};
  return command.window.substr(value_begin(node), value_end(node) - value_begin(node));
}

bool may_have_other_member(const Node& member, std::string_view key) {
  return may_have_other_member(member, [&](std::string_view other) { return other == key; });
}

bool may_have_other_member(const Node& member, const std::function<bool(std::string_view key)>& is_like) {
  if (member.parent().extent > most_nodes_searched) return true;
  const Children members = children(member.parent());
  return std::any_of(members.begin(), members.end(),
                     [&](const Node& other) { return &other != &member && is_like(other.key); });
}

}  // namespace collint
