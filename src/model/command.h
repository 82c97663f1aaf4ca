#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "model/node.h"
#include "model/resource_type.h"
#include "model/row.h"
#include "model/span.h"

namespace collint {

/// One element of the list of commands. It refers to the window it was read from and lives as long.
struct Command {
  const Node* root = nullptr;
  std::string_view window;             ///< the bytes that the offsets of the nodes count in
  std::uint64_t window_offset = 0;     ///< where the window starts in the file
  std::optional<std::uint64_t> index;  ///< position in the file's list of commands; none for a wrapper
  std::string pointer_prefix;          ///< JSON pointer of the list that holds the command: "" or "/assets"
  std::uint64_t position_in_list = 0;  ///< the number that follows the prefix
  bool has_list = true;                ///< false for a bare command or a wrapper: the root's pointer is ""
  const Row* row = nullptr;  ///< of a table: what the command was made from; pointers go into the template

  [[nodiscard]] ResourceType type() const { return resource_type_of(root->shape); }
  [[nodiscard]] const Node* identifier() const { return find(*root, Field::identifier); }

  [[nodiscard]] Span key_span(const Node& node) const {
    return {window_offset + node.key_begin, node.key_end - node.key_begin};
  }
  [[nodiscard]] Span value_span(const Node& node) const {
    return {window_offset + node.begin, node.end - node.begin};
  }
  /// The bytes of characters [from, to) of node.text or, with `in_key`, of node.key, as they are written in
  /// the file, escapes included. Of a text that is not in one cell, the whole cell.
  [[nodiscard]] Span text_span(const Node& node, bool in_key, std::size_t from, std::size_t to) const;

  /// The same bytes; none where the text is not in one cell.
  [[nodiscard]] std::optional<Span> exact_text_span(const Node& node, bool in_key, std::size_t from,
                                                    std::size_t to) const;

  /// The cell of a table that a span of the command lies in; none in JSON.
  [[nodiscard]] CellNumber cell_at(Span span) const {
    if (row == nullptr) return {};
    return {row->number, row->column_at(span.offset - row->record->offset)};
  }

  /// The JSON pointer (RFC 6901) of a node.
  [[nodiscard]] std::string pointer_to(const Node& node) const;
};

/// The field that an unknown key of a command stands for, by its value: `"kind": "Asset"` for `resourceType`,
/// `"key": {"name": ...}` for `identifier`, where the command has none. Field::none for others.
[[nodiscard]] Field meant_by_value(const Node& member);

/// True for an object that was meant as a command and has no such field, however misspelt. An object of
/// nothing but job parameters was not meant as one.
[[nodiscard]] bool lacks_field(const Node& command, Field field);

/// True for `"type": "Asset"` in a command without `resourceType`, which is what was meant.
[[nodiscard]] bool stands_for_resource_type(const Node& node);

}  // namespace collint
