#include "model/classify.h"

#include "model/characters.h"
#include "model/equal_keys.h"
#include "model/job_parameters.h"
#include "model/placeholder.h"
#include "model/resource_type.h"

namespace collint {
namespace {

/// The value of `resourceType`, also where its key is misspelt.
const Node* resource_type_value(const Node& root) {
  const Node* last = nullptr;  // of a repeated key the last counts
  for (const Node& child : children(root)) {
    if (child.key == name_of(Field::resourceType)) last = &child;
  }
  if (last != nullptr) return last;
  for (const Node& child : children(root)) {
    if (nearest_field(Shape::unknown_command, child.key) == Field::resourceType) return &child;
  }
  return nullptr;
}

ResourceType resource_type_of_command(const Node& root) {
  if (const Node* value = resource_type_value(root); value != nullptr && value->is_text()) {
    const ResourceType type = nearest_resource_type(value->text);
    if (type != ResourceType::unknown) return type;
  }
  return guess_resource_type(root);
}

/// Walks the nodes of one command in preorder: each object or list tells its children what they are.
class Classifier {
 public:
  explicit Classifier(bool in_template) : in_template_(in_template) {}

  void run(Node& root) {
    const Node* const end = &root + root.extent;
    for (Node* node = &root; node != end; ++node) {
      if (node->is_object()) {
        if (take_from_like(*node)) {
          node += node->extent - 1;
          continue;
        }
        object(*node);
      } else if (node->is_list()) {
        const Shape shape = shape_of_items(node->shape);
        each_child(*node, [&](Node& item) { place(item, shape); });
      }
    }
  }

 private:
  /// An object that is the same as one before, at the same kind of place, is classified alike.
  static bool take_from_like(Node& node) {
    if (node.like == 0) return false;
    const Node* const known = &node - node.like;
    if (known->shape != node.shape || (known->traits | node.traits).any()) {
      node.like = 0;
      return false;
    }
    node.fields = known->fields;
    for (std::uint32_t i = 1; i < node.extent; ++i) {
      Node& own = *(&node + i);
      own.fields = (known + i)->fields;
      own.shape = (known + i)->shape;
      own.field = (known + i)->field;
      own.traits = (known + i)->traits;
      own.key_traits = (known + i)->key_traits;
    }
    return true;
  }

  /// The end is looked up once: what `visit` writes could change it, for all that the compiler knows.
  template <typename Visit>
  static void each_child(Node& parent, Visit visit) {
    const Node* const end = &parent + parent.extent;
    for (Node* child = &parent + 1; child != end; child += child->extent) visit(*child);
  }

  void object(Node& node) {
    if (is_map(node.shape)) {
      map(node);
    } else if (node.shape == Shape::anything) {
      mark_repeated_keys(node);
    } else {
      fields(node);
    }
  }

  void map(Node& node) {
    mark_repeated_keys(node);
    const bool named = node.shape == Shape::attributes || node.shape == Shape::responsibilities;
    const Shape shape = shape_of_items(node.shape);
    each_child(node, [&](Node& child) {
      place(child, shape);
      if (named || (in_template_ && has_placeholder(child.key))) child.key_traits = traits_of(child.key);
    });
    if (node.shape == Shape::attributes) mark_respelled_keys(node);
  }

  void fields(Node& node) {
    bool unknown = false;
    bool repeated = false;
    const Shape owner = node.shape;
    each_child(node, [&](Node& child) {
      const Field field = child.named;
      const Shape shape = shape_of(owner, field);
      if (shape == Shape::anything) {
        if (owner == Shape::unknown_command) child.field = field;
        unknown = true;
        return;
      }
      repeated = repeated || node.has(field);
      member(node, child, field, shape);
    });
    if (owner == Shape::unknown_command) {
      unknown_command(node);
    } else if (unknown) {
      unknown_fields(node);
    }
    if (unknown || repeated) mark_repeated_keys(node);
  }

  void member(Node& node, Node& child, Field field, Shape shape) {
    node.fields |= field;
    child.field = field;
    place(child, shape);
  }

  /// Of a command of unknown type only the presence of its fields is known, and that all types have
  /// `resourceType` and `identifier`.
  static void unknown_command(Node& node) {
    for (Node* child = &node + 1; child != &node + node.extent; child += child->extent) {
      if (is_job_parameter(child->key)) child->traits |= Trait::job_parameter;
      if (child->field == Field::none) {
        child->field = nearest_field(Shape::asset_command, child->key);
        if (child->field == Field::resourceType || child->field == Field::identifier)
          child->traits |= Trait::unknown_field;
      }
      if (child->field != Field::none) node.fields |= child->field;
    }
  }

  /// A key that is nearly a field which the object lacks is taken for that field, so that one slip is one
  /// finding.
  void unknown_fields(Node& node) {
    for (Node* child = &node + 1; child != &node + node.extent; child += child->extent) {
      if (child->field != Field::none) continue;
      if (commands.has(node.shape) && is_job_parameter(child->key)) {
        child->traits |= Trait::job_parameter;
        continue;
      }
      const Field meant = nearest_field(node.shape, child->key);
      if (meant != Field::none && !node.has(meant) && fits(shape_of(node.shape, meant), child->kind)) {
        member(node, *child, meant, shape_of(node.shape, meant));
      }
      child->traits |= Trait::unknown_field;
    }
  }

  /// Gives a value its shape where it fits. What does not fit keeps Shape::anything and says why.
  [[gnu::always_inline]] void place(Node& node, Shape shape) const {
    if (shape == Shape::anything || (in_template_ && node.is_text() && is_open(node, shape))) return;
    if (!fits(shape, node.kind)) {
      node.traits |= node.kind == ValueKind::null ? Trait::null_value : Trait::wrong_kind;
      return;
    }
    node.shape = shape;
    if (!node.is_text()) return remark_other(node);
    if (is_plain_text(shape)) {
      const Traits traits = traits_of_text(node.text);
      node.traits |= prose.has(shape) ? traits.without(Trait::line_end) : traits;
    } else if (shape == Shape::uuid) {
      node.traits |= placeholder_or_blank(node.text);
    }
  }

  static void remark_other(Node& node) {
    const bool can_be_empty = node.is_object() || node.is_list();
    if (can_be_empty && node.extent == 1) node.traits |= Trait::empty;
    if (!can_be_empty && node.shape == Shape::attribute_value) node.traits |= Trait::not_text;
  }

  /// Of a template: true for a text that only the rows of the table will tell, or that a slip keeps from it.
  static bool is_open(Node& node, Shape shape) {
    const bool is_malformed = malformed_placeholder(node.text).has_value();
    if (is_malformed) node.traits |= Trait::near_placeholder;
    if (!fits(shape, node.kind) || (is_malformed && shape == Shape::resource_type)) return false;
    if (has_placeholder(node.text)) node.traits |= Trait::placeholder;
    return is_malformed || node.traits.has(Trait::placeholder);
  }

  [[nodiscard]] Traits traits_of(std::string_view key) const {
    if (in_template_ && malformed_placeholder(key)) return Trait::near_placeholder;
    return in_template_ && has_placeholder(key) ? Traits(Trait::placeholder) : traits_of_text(key);
  }

  /// Of an id nothing but this is remarkable: whatever else is wrong with it makes it no UUID.
  static Traits placeholder_or_blank(std::string_view text) {
    if (text.size() == 36) return {};
    Traits traits;
    if (has_placeholder(text)) traits |= Trait::placeholder;
    if (trimmed(text).empty()) traits |= Trait::blank;
    return traits;
  }

  bool in_template_;
};

}  // namespace

void classify_command(Node& root, bool in_template) {
  if (root.is_object()) {
    root.shape = command_shape(resource_type_of_command(root));
  } else {
    root.traits |= Trait::wrong_kind;
  }
  Classifier(in_template).run(root);
}

void classify_wrapper(Node& root) {
  root.shape = Shape::wrapper;
  mark_repeated_keys(root);
  for (Node* child = &root + 1; child != &root + root.extent; child += child->extent) {
    if (is_job_parameter(child->key)) child->traits |= Trait::job_parameter;
  }
}

}  // namespace collint
