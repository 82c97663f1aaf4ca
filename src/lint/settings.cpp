#include "lint/settings.h"

#include <fmt/core.h>

#include <algorithm>
#include <functional>
#include <string_view>

#include "model/characters.h"
#include "model/mixed.h"
#include "model/relation_key.h"

namespace collint {
namespace {

std::uint64_t hash_of(std::string_view text) { return std::hash<std::string_view>()(text); }

std::uint64_t key_of(Field field) { return mixed(static_cast<std::uint64_t>(field)); }

std::uint64_t key_of(Field field, const Node& member) {
  const auto relation = relation_key_of(member.key);
  const std::uint64_t text = relation && field == Field::relations
                                 ? hash_of_relation_type(relation->type) + hash_of(relation->direction)
                                 : hash_of_relation_type(member.key);
  return mixed(key_of(field) + text);
}

bool is_target_of_mapping(const Command& command, Field field) {
  return command.type() == ResourceType::mapping && mapping_target_fields.has(field);
}

/// The id of a target that is given by `dgcId` or by an identifier with `id`.
const Node* id_of_target(const Node& target) {
  return target.field == Field::dgcId ? &target : find(target, Field::id);
}

/// What is not there, or not as it should be, sets nothing that could be compared.
bool sets_something(const Node& node) { return node.shape != Shape::anything && node.field != Field::none; }

void add_members(const Node& map, std::vector<Setting>& settings) {
  for (const Node& member : children(map)) {
    if (member.shape != Shape::anything) settings.push_back({key_of(map.field, member), &member, true});
  }
}

void add_identifier(const Node& identifier, std::vector<Setting>& settings) {
  if (!forms_of(identifier).has(IdentifierForm::name)) return;
  for (const Field field : {Field::name, Field::domain, Field::community}) {
    const Node* node = find(identifier, field);
    if (node != nullptr && sets_something(*node)) settings.push_back({key_of(field), node, false, true});
  }
}

void add_member(const Command& command, const Node& member, std::vector<Setting>& settings) {
  if (member.field == Field::resourceType || member.field == Field::indexes) return;
  if (member.field == Field::identifier) return add_identifier(member, settings);
  if (is_target_of_mapping(command, member.field)) {
    settings.push_back({.key = key_of(Field::dgcId), .node = &member, .is_target = true});
    return;
  }
  if (is_map(member.shape)) return add_members(member, settings);
  settings.push_back({key_of(member.field), &member, member.shape == Shape::tags});
}

std::uint64_t hash_of_value(const Node& value, const Resources& resources) {
  if (value.is_object() && identifiers.has(value.shape)) {
    const std::uint32_t number = resources.number_of(value);
    if (number != 0) return mixed(number);
  }
  if (value.shape == Shape::uuid) return hash_of_relation_type(value.text);
  std::uint64_t hash = hash_of(value.text);  // 5 and "5" set the same
  for (const Node& child : children(value))
    hash += mixed(hash_of_value(child, resources) ^ hash_of(child.key));
  return hash;
}

void append_value(const Node& value, const Resources& resources, std::vector<std::uint64_t>& values) {
  if (value.shape != Shape::attribute) {
    values.push_back(hash_of_value(value, resources));
    return;
  }
  for (const Node& member : children(value)) {
    if (member.is_list()) {
      for (const Node& item : children(member)) values.push_back(hash_of_value(item, resources));
    } else {
      values.push_back(hash_of_value(member, resources));
    }
  }
}

}  // namespace

std::vector<Setting> settings_of(const Command& command) {
  std::vector<Setting> settings;
  for (const Node& member : children(*command.root)) {
    if (sets_something(member)) add_member(command, member, settings);
  }
  return settings;
}

std::vector<std::uint64_t> values_of(const Setting& setting, const Resources& resources) {
  if (!setting.is_list) return {hash_of_value(*setting.node, resources)};
  std::vector<std::uint64_t> values;
  for (const Node& value : children(*setting.node)) append_value(value, resources, values);
  std::sort(values.begin(), values.end());
  values.erase(std::unique(values.begin(), values.end()), values.end());
  return values;
}

std::string name_of(const Setting& setting) {
  const Node& node = *setting.node;
  switch (node.shape) {
    case Shape::attribute_list: return fmt::format("attribute '{}'", shortened(node.key));
    case Shape::relation_targets: return fmt::format("relation '{}'", shortened(node.key));
    case Shape::leg_targets: return fmt::format("leg '{}'", shortened(node.key));
    case Shape::owners: return fmt::format("role '{}'", shortened(node.key));
    default: return fmt::format("'{}'", name_of(node.field));
  }
}

Likeness compare_properties(const Node& a, const Node& b, const Resources& resources) {
  if (!a.is_object() || !b.is_object()) return a.text == b.text ? Likeness::same : Likeness::different;
  if (identifiers.has(a.shape)) {
    const std::uint32_t first = resources.number_of(a);
    if (first != 0 && first == resources.number_of(b)) return Likeness::same;
  }
  return compare(a, b);
}

Likeness compare_targets(const Node& a, const Node& b, const Resources& resources) {
  const Node* id = id_of_target(a);
  const Node* other_id = id_of_target(b);
  if (id != nullptr && other_id != nullptr) return compare(*id, *other_id);
  if (a.field == Field::dgcId || b.field == Field::dgcId) return Likeness::unknown;
  return a.field == b.field ? compare_properties(a, b, resources) : Likeness::different;
}

}  // namespace collint
