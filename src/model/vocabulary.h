#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <string_view>
#include <vector>

#include "model/set_of.h"

namespace collint {

/// The JSON type of a value.
enum class ValueKind : std::uint8_t { object, list, text, number, boolean, null };

/// Every field name of the format. The names are in vocabulary.cpp, in the same order.
enum class Field : std::uint8_t {
  id,
  name,
  type,
  user,
  asset,
  value,
  parent,
  domain,
  status,
  values,
  indexes,
  dgcId,
  tags,
  language,
  publicId,
  userName,
  community,
  relations,
  userGroup,
  identifier,
  attributes,
  syncAction,
  displayName,
  description,
  extSystemId,
  extEntityId,
  resourceType,
  extEntityUrl,
  lastSyncDate,
  complexRelation,
  responsibilities,
  externalSystemId,
  externalEntityId,
  externalEntityUrl,
  complexRelationType,
  none,  ///< no field: the item of a list, the member of a map, an unknown key
};
inline constexpr std::size_t field_count = static_cast<std::size_t>(Field::none);

/// A set of fields, made by `|`.
using Fields = SetOf<Field>;
static_assert(field_count < 64);

constexpr Fields operator|(Field a, Field b) { return Fields(a) | Fields(b); }

/// What a value is for, by the place where it stands: the kind of node that rules ask for.
enum class Shape : std::uint8_t {
  anything,  ///< below an unknown field or a value of the wrong type: nothing is known of it
  wrapper,   ///< a top-level object that holds lists of commands
  // commands
  unknown_command,
  community_command,
  domain_command,
  asset_command,
  complex_relation_command,
  mapping_command,
  // identifiers
  community_identifier,
  domain_identifier,
  asset_identifier,
  complex_relation_identifier,
  mapping_identifier,
  // references by id or name
  asset_type,
  domain_type,
  complex_relation_type,
  status,
  // characteristics
  attributes,
  attribute_list,
  attribute,
  attribute_values,
  relations,
  relation_targets,
  legs,
  leg_targets,
  responsibilities,
  owners,
  owner,
  user,
  user_group,
  tags,
  // scalars
  resource_type,
  uuid,
  community_name,
  domain_name,
  asset_name,
  display_name,
  reference_name,
  public_id,
  external_system_id,
  external_entity_id,
  entity_url,
  description,
  attribute_value,
  tag,
  user_name,
  group_name,
  language,
  last_sync_date,
  sync_action,
  indexes,
};
inline constexpr std::size_t shape_count = static_cast<std::size_t>(Shape::indexes) + 1;

/// A set of shapes, made by `|`.
using Shapes = SetOf<Shape>;
static_assert(shape_count <= 64);

constexpr Shapes operator|(Shape a, Shape b) { return Shapes(a) | Shapes(b); }

inline constexpr Shapes commands = Shape::community_command | Shape::domain_command | Shape::asset_command |
                                   Shape::complex_relation_command | Shape::mapping_command;
inline constexpr Shapes identifiers = Shape::community_identifier | Shape::domain_identifier |
                                      Shape::asset_identifier | Shape::complex_relation_identifier |
                                      Shape::mapping_identifier;
inline constexpr Shapes references =
    Shape::asset_type | Shape::domain_type | Shape::complex_relation_type | Shape::status;
/// The names of resources and of what they refer to.
inline constexpr Shapes names = Shape::community_name | Shape::domain_name | Shape::asset_name |
                                Shape::display_name | Shape::reference_name | Shape::user_name |
                                Shape::group_name;
/// Texts to read: lines, tabs and typography are at home there.
inline constexpr Shapes prose = Shape::description | Shape::attribute_value;
inline constexpr Shapes plain_texts = names | prose | Shape::public_id | Shape::external_system_id |
                                      Shape::external_entity_id | Shape::entity_url | Shape::tag;
inline constexpr Shapes maps = Shape::attributes | Shape::relations | Shape::legs | Shape::responsibilities;
inline constexpr Shapes only_lists = Shape::attribute_list | Shape::attribute_values |
                                     Shape::relation_targets | Shape::leg_targets | Shape::owners |
                                     Shape::tags;

constexpr bool can_be(Shape shape, ValueKind kind) {
  if (shape == Shape::anything) return true;
  if (shape == Shape::indexes) return kind != ValueKind::null;
  if (only_lists.has(shape)) return kind == ValueKind::list;
  // Numbers and booleans have rules of their own, attribute/not-text and mapping/last-sync-date.
  if (shape == Shape::attribute_value || shape == Shape::last_sync_date)
    return kind == ValueKind::text || kind == ValueKind::number || kind == ValueKind::boolean;
  return kind == (shape < Shape::resource_type ? ValueKind::object : ValueKind::text);
}

/// The shapes that a value can have, by its kind.
inline constexpr auto fitting_shapes = [] {
  std::array<Shapes, static_cast<std::size_t>(ValueKind::null) + 1> by_kind;
  for (std::size_t kind = 0; kind < by_kind.size(); ++kind) {
    for (std::size_t shape = 0; shape < shape_count; ++shape) {
      if (can_be(static_cast<Shape>(shape), static_cast<ValueKind>(kind)))
        by_kind.at(kind) = by_kind.at(kind) | static_cast<Shape>(shape);
    }
  }
  return by_kind;
}();

/// The field of that name (unescaped), or Field::none.
[[nodiscard]] Field field_named(std::string_view name);
[[nodiscard]] std::string_view name_of(Field field);

/// The shape of `field` within `owner`, or Shape::anything where `owner` has no such field.
[[nodiscard]] Shape shape_of(Shape owner, Field field);

/// The shape of each item of a list, or of each value of a map with free keys (attributes, relations, ...).
[[nodiscard]] Shape shape_of_items(Shape list_or_map);

/// True for the objects whose keys are names or ids chosen by the user: attributes, relations,
/// responsibilities.
[[nodiscard]] inline bool is_map(Shape shape) { return maps.has(shape); }

/// True where a value of that JSON type can stand. `null` never fits.
[[nodiscard]] inline bool fits(Shape shape, ValueKind kind) {
  return fitting_shapes[static_cast<std::size_t>(kind)].has(shape);
}

/// What stands at such a place, with its article: "an asset identifier", "a list of tags", "a text".
[[nodiscard]] std::string_view title_of(Shape shape);

/// What a text that the text rules look at is: "asset name", "tag", "attribute value"; of a map, what its
/// keys are: "attribute type", "role". Empty for others.
[[nodiscard]] std::string_view title_of_text(Shape shape);

/// A text that people read and that the import keeps as it is: the text rules look at it.
[[nodiscard]] inline bool is_plain_text(Shape shape) { return plain_texts.has(shape); }

/// The field of `owner` that a wrongly spelt key most likely means: the same but for case and separators, or
/// one or two letters away. Field::none where no single field is near.
[[nodiscard]] Field nearest_field(Shape owner, std::string_view key);

/// The field under its name of today: two fields of identifiers have a deprecated one ("Import commands",
/// identifiers).
[[nodiscard]] Field current(Field field);

/// The objects, other than `owner`, that have a field of that name.
[[nodiscard]] std::vector<Shape> owners_of(Field field);

}  // namespace collint
