#pragma once

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <iterator>
#include <string_view>

#include "model/traits.h"
#include "model/vocabulary.h"

namespace collint {

/// One value of a command with the key it stands under: an object, a list or a scalar.
///
/// The nodes of a command lie one after another in preorder, so a node finds its children, its next sibling
/// and its parent by counting from itself. The texts are views into the window that was read: a node lives as
/// long as the batch it belongs to (see json/batch.h).
///
/// Objects that come again and again, such as the domain of an asset, are not looked at each time: `like`
/// leads to the last one of the window that has the same bytes and, once they are classified, the same
/// shapes.
///
/// Offsets are bytes from the start of the window (Command::window_offset). Of a text they name what stands
/// within the quotes, of an object or a list the whole with its brackets.
struct Node {
  std::string_view key;   ///< unescaped; empty for the items of a list
  std::string_view text;  ///< unescaped text, or the characters of a number, `true`, `false`, `null`
  std::uint32_t key_begin = 0;
  std::uint32_t key_end = 0;
  std::uint32_t begin = 0;
  std::uint32_t end = 0;
  std::uint32_t extent = 1;     ///< nodes of the subtree, itself included
  std::uint32_t to_parent = 0;  ///< nodes back to the parent; 0 for the root of a window's tree
  std::uint32_t like = 0;       ///< nodes back to an object with the same bytes, see below; 0 for none
  Traits traits;                ///< what is remarkable about the value; none for most nodes
  Fields fields;                ///< of an object: those present
  Traits key_traits;  ///< what is remarkable about a key that is a name (of an attribute type, of a role)
  ValueKind kind = ValueKind::null;
  Shape shape = Shape::anything;
  Field named = Field::none;  ///< the field of that name, whether or not the object has such
  Field field = Field::none;

  [[nodiscard]] bool is_object() const { return kind == ValueKind::object; }
  [[nodiscard]] bool is_list() const { return kind == ValueKind::list; }
  [[nodiscard]] bool is_text() const { return kind == ValueKind::text; }
  [[nodiscard]] bool has(Field wanted) const { return fields.has(wanted); }
  [[nodiscard]] const Node& parent() const { return *(this - to_parent); }

  /// Of the item of a list: the number of items before it. It is kept where a member has the place of its
  /// key, so that a pointer into a list of a hundred thousand takes no counting.
  [[nodiscard]] std::uint32_t position() const { return key_begin; }
  void set_position(std::uint32_t position) { key_begin = key_end = position; }
};

static_assert(sizeof(void*) != 8 || sizeof(Node) == 80);  // a window has thousands of them in the cache

/// The children of an object or a list, in the order of the file.
class Children {
 public:
  class Iterator {
   public:
    using iterator_category = std::forward_iterator_tag;
    using value_type = const Node;
    using difference_type = std::ptrdiff_t;
    using pointer = const Node*;
    using reference = const Node&;

    explicit Iterator(const Node* node) : node_(node) {}
    reference operator*() const { return *node_; }
    pointer operator->() const { return node_; }
    Iterator& operator++() {
      node_ += node_->extent;
      return *this;
    }
    bool operator==(const Iterator&) const = default;

   private:
    const Node* node_;
  };

  explicit Children(const Node& parent) : parent_(&parent) {}
  [[nodiscard]] Iterator begin() const { return Iterator(parent_ + 1); }
  [[nodiscard]] Iterator end() const { return Iterator(parent_ + parent_->extent); }
  [[nodiscard]] bool empty() const { return parent_->extent == 1; }

 private:
  const Node* parent_;
};

[[nodiscard]] inline Children children(const Node& parent) { return Children(parent); }

/// The member of `object` that is `field`; of a repeated key the last, which is the one that counts. Null
/// where there is none.
[[nodiscard]] inline const Node* find(const Node& object, Field field) {
  if (!object.has(field)) return nullptr;
  // In a command of unknown type keys that differ may be near to one field.
  const bool is_only = !object.traits.has(Trait::repeats_key) && object.shape != Shape::unknown_command;
  const Node* found = nullptr;
  for (const Node& child : children(object)) {
    if (child.field != field) continue;
    found = &child;
    if (is_only) break;
  }
  return found;
}

/// The first member of `object` with that key; null where there is none.
[[nodiscard]] inline const Node* find_member(const Node& object, std::string_view key) {
  for (const Node& child : children(object)) {
    if (child.key == key) return &child;
  }
  return nullptr;
}

/// True where the object has a member whose key is no field and near to none: it may be meant for one that
/// the object seems to lack.
[[nodiscard]] inline bool has_unknown_field(const Node& object) {
  const Children members = children(object);
  return std::any_of(members.begin(), members.end(), [](const Node& member) {
    return member.field == Field::none && member.traits.has(Trait::unknown_field);
  });
}

}  // namespace collint
