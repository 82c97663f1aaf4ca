#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "model/node.h"
#include "model/span.h"

namespace collint {

/// The five kinds of resources that a command can create or update.
enum class ResourceType : std::uint8_t { unknown, community, domain, asset, complex_relation, mapping };

/// The exact spelling that the import wants; empty for unknown.
[[nodiscard]] std::string_view name_of(ResourceType type);
[[nodiscard]] ResourceType resource_type_of(Shape command);

/// The type of that name, exactly as written or, where `exact` is false, but for case, blanks, `_` and `-`.
[[nodiscard]] ResourceType resource_type_named(std::string_view text, bool exact);

/// The type that a wrong spelling most likely means: but for case and separators, or a few letters away.
[[nodiscard]] ResourceType nearest_resource_type(std::string_view text);

/// One element of the list of commands. It refers to the window it was read from and lives as long.
struct Command {
  const Node* root = nullptr;
  std::string_view window;             ///< the bytes that the offsets of the nodes count in
  std::uint64_t window_offset = 0;     ///< where the window starts in the file
  std::optional<std::uint64_t> index;  ///< position in the file's list of commands; none for a wrapper
  std::string pointer_prefix;          ///< JSON pointer of the list that holds the command: "" or "/assets"
  std::uint64_t position_in_list = 0;  ///< the number that follows the prefix
  bool has_list = true;                ///< false for a bare command or a wrapper: the root's pointer is ""

  [[nodiscard]] ResourceType type() const { return resource_type_of(root->shape); }
  [[nodiscard]] const Node* identifier() const { return find(*root, Field::identifier); }

  [[nodiscard]] Span key_span(const Node& node) const {
    return {window_offset + node.key_begin, node.key_end - node.key_begin};
  }
  [[nodiscard]] Span value_span(const Node& node) const {
    return {window_offset + node.begin, node.end - node.begin};
  }
  /// The bytes of characters [from, to) of node.text or, with `in_key`, of node.key, as they are written in
  /// the file, escapes included.
  [[nodiscard]] Span text_span(const Node& node, bool in_key, std::size_t from, std::size_t to) const;

  /// The JSON pointer (RFC 6901) of a node.
  [[nodiscard]] std::string pointer_to(const Node& node) const;
};

/// Gives every node of a command its shape, field and traits. `root` is the first of the command's nodes.
/// In a template a text with a placeholder, or with what was meant as one, is Shape::anything, since nothing
/// is known of its value; only a `resourceType` that was meant as one keeps its shape.
void classify_command(Node& root, bool in_template);

/// The same for a top-level object that is no command: finds job parameters; what its lists hold is left
/// alone.
void classify_wrapper(Node& root);

/// The type that the fields of a command without a usable `resourceType` speak for, or unknown.
[[nodiscard]] ResourceType guess_resource_type(const Node& root);

/// The field that an unknown key of a command stands for, by its value: `"kind": "Asset"` for `resourceType`,
/// `"key": {"name": ...}` for `identifier`, where the command has none. Field::none for others.
[[nodiscard]] Field meant_by_value(const Node& member);

/// True for an object that was meant as a command and has no such field, however misspelt. An object of
/// nothing but job parameters was not meant as one.
[[nodiscard]] bool lacks_field(const Node& command, Field field);

/// True for `"type": "Asset"` in a command without `resourceType`, which is what was meant.
[[nodiscard]] bool stands_for_resource_type(const Node& node);

/// "the text 'Column'", "the number 5", "null", "a list": a value as findings name it.
[[nodiscard]] std::string describe_value(const Node& value);

/// "Asset 'TABLE_1' in 'Physical Domain' > 'DBs Community'": the resource of a command as findings name it.
/// Empty where the command says too little.
[[nodiscard]] std::string describe_resource(const Command& command);

/// "'TABLE_1' in 'Physical Domain' > 'DBs Community'": the same for any identifier object.
[[nodiscard]] std::string describe_identifier(const Node& identifier);

}  // namespace collint
