#include <algorithm>
#include <cstdint>
#include <utility>
#include <vector>

#include "model/characters.h"
#include "model/command.h"
#include "model/placeholder.h"
#include "model/same_name.h"
#include "model/spelling.h"

namespace collint {
namespace {

Shape command_shape(ResourceType type) {
  switch (type) {
    case ResourceType::community: return Shape::community_command;
    case ResourceType::domain: return Shape::domain_command;
    case ResourceType::asset: return Shape::asset_command;
    case ResourceType::complex_relation: return Shape::complex_relation_command;
    case ResourceType::mapping: return Shape::mapping_command;
    case ResourceType::unknown: break;
  }
  return Shape::unknown_command;
}

/// The value of `resourceType`, also where its key is misspelt.
const Node* resource_type_value(const Node& root) {
  for (const Node& child : children(root)) {
    if (child.key == name_of(Field::resourceType)) return &child;
  }
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

void mark_repeated_key(Node& object, Node& later) {
  object.traits |= Trait::repeats_key;
  later.traits |= Trait::repeated_key;
}

/// Marks the later ones of equal keys, and the object. Few keys are compared pair by pair, many after
/// sorting, so that a million keys, whatever they are, take no quadratic time.
void mark_repeated_keys(Node& object, std::vector<Node*>& members) {
  members.clear();
  for (Node* child = &object + 1; child != &object + object.extent; child += child->extent)
    members.push_back(child);
  if (members.size() <= 8) {
    for (std::size_t later = 1; later < members.size(); ++later) {
      for (std::size_t earlier = 0; earlier < later; ++earlier) {
        if (members[earlier]->key == members[later]->key) mark_repeated_key(object, *members[later]);
      }
    }
    return;
  }
  std::stable_sort(members.begin(), members.end(),
                   [](const Node* a, const Node* b) { return a->key < b->key; });
  for (std::size_t i = 1; i < members.size(); ++i) {
    if (members[i - 1]->key == members[i]->key) mark_repeated_key(object, *members[i]);
  }
}

void mark_if_respelled(Node& a, Node& b) {
  if (a.key == b.key || !same_attribute_type(a.key, b.key)) return;
  a.key_traits = Trait::respelled_key;
  b.key_traits = Trait::respelled_key;
}

/// Marks the keys that mean the type of another key. This is all that is then said of them: the white space
/// that makes the difference is not a second mistake. As above, many keys take no quadratic time.
void mark_respelled_keys(Node& attributes, std::vector<Node*>& members) {
  members.clear();
  for (Node* child = &attributes + 1; child != &attributes + attributes.extent; child += child->extent) {
    if (!child->key_traits.has(Trait::blank | Trait::placeholder)) members.push_back(child);
  }
  if (members.size() <= 16) {
    for (std::size_t later = 1; later < members.size(); ++later) {
      for (std::size_t earlier = 0; earlier < later; ++earlier)
        mark_if_respelled(*members[earlier], *members[later]);
    }
    return;
  }
  std::vector<std::pair<std::uint64_t, Node*>> hashed;
  hashed.reserve(members.size());
  for (Node* member : members) hashed.emplace_back(hash_of_attribute_type(member->key), member);
  std::sort(hashed.begin(), hashed.end());
  for (std::size_t first = 0, i = 1; i < hashed.size(); ++i) {
    if (hashed[i].first != hashed[first].first) first = i;
    mark_if_respelled(*hashed[first].second, *hashed[i].second);
  }
}

/// Walks the nodes of one command in preorder: each object or list tells its children what they are.
class Classifier {
 public:
  explicit Classifier(bool in_template) : in_template_(in_template) {}

  void run(Node& root) {
    for (Node* node = &root; node != &root + root.extent; ++node) {
      if (node->is_object()) {
        object(*node);
      } else if (node->is_list()) {
        for (Node* item = node + 1; item != node + node->extent; item += item->extent) {
          place(*item, shape_of_items(node->shape));
        }
      }
    }
  }

 private:
  void object(Node& node) {
    if (is_map(node.shape)) {
      map(node);
    } else if (node.shape == Shape::anything) {
      mark_repeated_keys(node, members_);
    } else {
      fields(node);
    }
  }

  void map(Node& node) {
    mark_repeated_keys(node, members_);
    const bool named = node.shape == Shape::attributes || node.shape == Shape::responsibilities;
    for (Node* child = &node + 1; child != &node + node.extent; child += child->extent) {
      place(*child, shape_of_items(node.shape));
      if (named || (in_template_ && has_placeholder(child->key))) child->key_traits = traits_of(child->key);
    }
    if (node.shape == Shape::attributes) mark_respelled_keys(node, members_);
  }

  void fields(Node& node) {
    bool unknown = false;
    bool repeated = false;
    for (Node* child = &node + 1; child != &node + node.extent; child += child->extent) {
      const Field field = field_named(child->key);
      const Shape shape = shape_of(node.shape, field);
      if (shape == Shape::anything) {
        if (node.shape == Shape::unknown_command) child->field = field;
        unknown = true;
        continue;
      }
      repeated = repeated || node.has(field);
      member(node, *child, field, shape);
    }
    if (node.shape == Shape::unknown_command) {
      unknown_command(node);
    } else if (unknown) {
      unknown_fields(node);
    }
    if (unknown || repeated) mark_repeated_keys(node, members_);
  }

  void member(Node& node, Node& child, Field field, Shape shape) {
    node.fields |= std::uint64_t{1} << static_cast<unsigned>(field);
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
      if (child->field != Field::none) node.fields |= std::uint64_t{1} << static_cast<unsigned>(child->field);
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
  void place(Node& node, Shape shape) const {
    if (shape == Shape::anything) return;
    const bool near_placeholder = in_template_ && node.is_text() && malformed_placeholder(node.text);
    const bool near_type = near_placeholder && shape == Shape::resource_type;
    if (near_placeholder) node.traits |= Trait::near_placeholder;
    if (node.kind == ValueKind::null) {
      node.traits |= Trait::null_value;
    } else if (!fits(shape, node.kind)) {
      node.traits |= Trait::wrong_kind;
    } else if (!near_type && in_template_ && node.is_text() && has_placeholder(node.text)) {
      node.traits |= Trait::placeholder;
    } else if (!near_placeholder || near_type) {
      node.shape = shape;
      if (node.is_text() && is_plain_text(shape)) node.traits |= traits_of_text(node.text);
      if (shape == Shape::uuid && node.is_text()) node.traits |= placeholder_or_blank(node.text);
    }
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
  std::vector<Node*> members_;
};

const Node* member_named(const Node& object, Field field) {
  for (const Node& child : children(object)) {
    if (child.key == name_of(field)) return &child;
  }
  return nullptr;
}

}  // namespace

std::string_view name_of(ResourceType type) {
  switch (type) {
    case ResourceType::community: return "Community";
    case ResourceType::domain: return "Domain";
    case ResourceType::asset: return "Asset";
    case ResourceType::complex_relation: return "Complex Relation";
    case ResourceType::mapping: return "Mapping";
    case ResourceType::unknown: break;
  }
  return "";
}

ResourceType resource_type_of(Shape command) {
  switch (command) {
    case Shape::community_command: return ResourceType::community;
    case Shape::domain_command: return ResourceType::domain;
    case Shape::asset_command: return ResourceType::asset;
    case Shape::complex_relation_command: return ResourceType::complex_relation;
    case Shape::mapping_command: return ResourceType::mapping;
    default: return ResourceType::unknown;
  }
}

ResourceType resource_type_named(std::string_view text, bool exact) {
  constexpr ResourceType types[] = {ResourceType::community, ResourceType::domain, ResourceType::asset,
                                    ResourceType::complex_relation, ResourceType::mapping};
  for (const ResourceType type : types) {
    if (text == name_of(type)) return type;
  }
  for (const ResourceType type : types) {
    if (!exact && same_but_for_case(text, name_of(type))) return type;
  }
  return ResourceType::unknown;
}

ResourceType nearest_resource_type(std::string_view text) {
  const ResourceType same = resource_type_named(text, false);
  if (same != ResourceType::unknown || text.size() > 24) return same;
  for (const ResourceType type : {ResourceType::community, ResourceType::domain, ResourceType::asset,
                                  ResourceType::complex_relation, ResourceType::mapping}) {
    if (edit_distance(text, name_of(type)) <= name_of(type).size() / 3) return type;
  }
  return ResourceType::unknown;
}

ResourceType guess_resource_type(const Node& root) {
  const auto has_any = [&](std::initializer_list<Field> fields) {
    return std::any_of(fields.begin(), fields.end(),
                       [&](Field field) { return member_named(root, field) != nullptr; });
  };
  using enum Field;
  if (const Node* own_type = member_named(root, type); own_type != nullptr && own_type->is_text()) {
    const ResourceType named = resource_type_named(own_type->text, false);
    if (named != ResourceType::unknown) return named;
  }
  if (has_any({complexRelationType})) return ResourceType::complex_relation;
  if (has_any({lastSyncDate, syncAction, dgcId, asset, complexRelation, extEntityUrl, externalEntityUrl})) {
    return ResourceType::mapping;
  }
  if (has_any({displayName, status, tags})) return ResourceType::asset;
  if (const Node* identifier = member_named(root, Field::identifier);
      identifier != nullptr && identifier->is_object()) {
    if (member_named(*identifier, relations) != nullptr) return ResourceType::complex_relation;
    if (member_named(*identifier, domain) != nullptr) return ResourceType::asset;
    if (member_named(*identifier, community) != nullptr) return ResourceType::domain;
  }
  if (has_any({parent, language})) return ResourceType::community;
  if (has_any({domain})) return ResourceType::asset;
  if (has_any({community})) return ResourceType::domain;
  return ResourceType::unknown;
}

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
  std::vector<Node*> members;
  mark_repeated_keys(root, members);
  for (Node* child : members) {
    if (is_job_parameter(child->key)) child->traits |= Trait::job_parameter;
  }
}

}  // namespace collint
