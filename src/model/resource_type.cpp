#include "model/resource_type.h"

#include <algorithm>
#include <initializer_list>

#include "model/spelling.h"

namespace collint {
namespace {

constexpr ResourceType types[] = {ResourceType::community, ResourceType::domain, ResourceType::asset,
                                  ResourceType::complex_relation, ResourceType::mapping};

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
  for (const ResourceType type : types) {
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

}  // namespace collint
