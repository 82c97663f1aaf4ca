#include "model/vocabulary.h"

#include <algorithm>
#include <array>
#include <cstring>
#include <initializer_list>

#include "model/spelling.h"

namespace collint {
namespace {

constexpr std::array<std::string_view, field_count> field_names = {"id",
                                                                   "name",
                                                                   "type",
                                                                   "user",
                                                                   "asset",
                                                                   "value",
                                                                   "parent",
                                                                   "domain",
                                                                   "status",
                                                                   "values",
                                                                   "indexes",
                                                                   "dgcId",
                                                                   "tags",
                                                                   "language",
                                                                   "publicId",
                                                                   "userName",
                                                                   "community",
                                                                   "relations",
                                                                   "userGroup",
                                                                   "identifier",
                                                                   "attributes",
                                                                   "syncAction",
                                                                   "displayName",
                                                                   "description",
                                                                   "extSystemId",
                                                                   "extEntityId",
                                                                   "resourceType",
                                                                   "extEntityUrl",
                                                                   "lastSyncDate",
                                                                   "complexRelation",
                                                                   "responsibilities",
                                                                   "externalSystemId",
                                                                   "externalEntityId",
                                                                   "externalEntityUrl",
                                                                   "complexRelationType"};

/// One field of one object: the whole format is the list of these rows.
struct Row {
  Field field;
  Shape value;
};

struct Object {
  Shape shape;
  std::initializer_list<Row> rows;
};

using enum Field;
using S = Shape;

// "Import commands" of the Import API v2 guide and the official JSON schema; `language`, `indexes` and
// `syncAction` are in the OpenAPI and the older pages only.
const std::initializer_list<Object> objects = {
    {S::unknown_command, {{resourceType, S::resource_type}}},
    {S::community_command,
     {{resourceType, S::resource_type},
      {identifier, S::community_identifier},
      {name, S::community_name},
      {description, S::description},
      {parent, S::community_identifier},
      {responsibilities, S::responsibilities},
      {language, S::language},
      {indexes, S::indexes}}},
    {S::domain_command,
     {{resourceType, S::resource_type},
      {identifier, S::domain_identifier},
      {name, S::domain_name},
      {description, S::description},
      {community, S::community_identifier},
      {type, S::domain_type},
      {responsibilities, S::responsibilities},
      {indexes, S::indexes}}},
    {S::asset_command,
     {{resourceType, S::resource_type},
      {identifier, S::asset_identifier},
      {name, S::asset_name},
      {displayName, S::display_name},
      {domain, S::domain_identifier},
      {type, S::asset_type},
      {status, S::status},
      {attributes, S::attributes},
      {relations, S::relations},
      {responsibilities, S::responsibilities},
      {tags, S::tags},
      {indexes, S::indexes}}},
    {S::complex_relation_command,
     {{resourceType, S::resource_type},
      {identifier, S::complex_relation_identifier},
      {complexRelationType, S::complex_relation_type},
      {relations, S::legs},
      {attributes, S::attributes},
      {indexes, S::indexes}}},
    {S::mapping_command,
     {{resourceType, S::resource_type},
      {identifier, S::mapping_identifier},
      {externalSystemId, S::external_system_id},
      {externalEntityId, S::external_entity_id},
      {extSystemId, S::external_system_id},
      {extEntityId, S::external_entity_id},
      {dgcId, S::uuid},
      {asset, S::asset_identifier},
      {domain, S::domain_identifier},
      {community, S::community_identifier},
      {complexRelation, S::complex_relation_identifier},
      {extEntityUrl, S::entity_url},
      {externalEntityUrl, S::entity_url},
      {lastSyncDate, S::last_sync_date},
      {description, S::description},
      {syncAction, S::sync_action},
      {indexes, S::indexes}}},
    {S::community_identifier,
     {{id, S::uuid},
      {name, S::community_name},
      {externalSystemId, S::external_system_id},
      {externalEntityId, S::external_entity_id},
      {extSystemId, S::external_system_id},
      {extEntityId, S::external_entity_id}}},
    {S::domain_identifier,
     {{id, S::uuid},
      {name, S::domain_name},
      {community, S::community_identifier},
      {externalSystemId, S::external_system_id},
      {externalEntityId, S::external_entity_id},
      {extSystemId, S::external_system_id},
      {extEntityId, S::external_entity_id}}},
    {S::asset_identifier,
     {{id, S::uuid},
      {name, S::asset_name},
      {domain, S::domain_identifier},
      {externalSystemId, S::external_system_id},
      {externalEntityId, S::external_entity_id},
      {extSystemId, S::external_system_id},
      {extEntityId, S::external_entity_id}}},
    {S::complex_relation_identifier,
     {{id, S::uuid},
      {externalSystemId, S::external_system_id},
      {externalEntityId, S::external_entity_id},
      {extSystemId, S::external_system_id},
      {extEntityId, S::external_entity_id},
      {relations, S::legs}}},
    {S::mapping_identifier,
     {{id, S::uuid},
      {externalSystemId, S::external_system_id},
      {externalEntityId, S::external_entity_id},
      {extSystemId, S::external_system_id},
      {extEntityId, S::external_entity_id},
      {dgcId, S::uuid},
      {asset, S::asset_identifier},
      {domain, S::domain_identifier},
      {community, S::community_identifier},
      {complexRelation, S::complex_relation_identifier}}},
    {S::asset_type, {{id, S::uuid}, {name, S::reference_name}, {publicId, S::public_id}}},
    {S::domain_type, {{id, S::uuid}, {name, S::reference_name}, {publicId, S::public_id}}},
    {S::complex_relation_type, {{id, S::uuid}, {name, S::reference_name}, {publicId, S::public_id}}},
    {S::status, {{id, S::uuid}, {name, S::reference_name}, {publicId, S::public_id}}},
    {S::attribute, {{value, S::attribute_value}, {values, S::attribute_values}}},
    {S::owner, {{user, S::user}, {userGroup, S::user_group}}},
    {S::user, {{id, S::uuid}, {userName, S::user_name}}},
    {S::user_group, {{id, S::uuid}, {name, S::group_name}}},
};

/// The rows as a matrix, so that the shape of a field is one look-up.
class Matrix {
 public:
  Matrix() {
    for (const Object& object : objects) {
      for (const Row& row : object.rows) at(object.shape, row.field) = row.value;
    }
  }
  [[nodiscard]] Shape get(Shape owner, Field field) const {
    return cells_[static_cast<std::size_t>(owner)][static_cast<std::size_t>(field)];
  }

 private:
  Shape& at(Shape owner, Field field) {
    return cells_[static_cast<std::size_t>(owner)][static_cast<std::size_t>(field)];
  }
  std::array<std::array<Shape, field_count + 1>, shape_count> cells_{};
};
const Matrix matrix;

constexpr std::size_t longest_name = 19;

constexpr std::size_t slot_count = 64;

/// A slot for a name, not empty, by its length and three of its characters. The factors were searched for so
/// that no two fields share a slot; the build fails where a new field does.
constexpr std::size_t slot_of(std::string_view name) {
  const std::size_t front = static_cast<unsigned char>(name.front());
  const std::size_t middle = static_cast<unsigned char>(name[name.size() / 2]);
  const std::size_t back = static_cast<unsigned char>(name.back());
  return (name.size() * 21 + front * 61 + back * 15 + middle * 35) % slot_count;
}

/// The field that can have a name of each slot: field_named() compares with one.
constexpr std::array<Field, slot_count> slots = [] {
  std::array<Field, slot_count> table{};
  table.fill(none);
  for (std::size_t i = 0; i < field_count; ++i) {
    table[slot_of(field_names[i])] = static_cast<Field>(i);
  }
  return table;
}();
static_assert(std::count(slots.begin(), slots.end(), none) == slot_count - field_count);

template <typename Word>
bool is_same_word(const char* a, const char* b) {
  Word left = 0;
  Word right = 0;
  std::memcpy(&left, a, sizeof left);
  std::memcpy(&right, b, sizeof right);
  return left == right;
}

/// Compares texts of 2 to 24 bytes without a call: by words that may overlap.
bool is_same(std::string_view a, std::string_view b) {
  const std::size_t size = a.size();
  if (size != b.size()) return false;
  const auto same = [&]<typename Word>(Word /*type*/, std::size_t at) {
    return is_same_word<Word>(a.data() + at, b.data() + at);
  };
  if (size < 4) return same(std::uint16_t{}, 0) && same(std::uint16_t{}, size - 2);
  if (size < 8) return same(std::uint32_t{}, 0) && same(std::uint32_t{}, size - 4);
  return same(std::uint64_t{}, 0) && same(std::uint64_t{}, (size - 8) / 2) && same(std::uint64_t{}, size - 8);
}
static_assert(std::all_of(field_names.begin(), field_names.end(), [](std::string_view name) {
  return name.size() >= 2 && name.size() <= std::min<std::size_t>(longest_name, 24);
}));

const Object* object_of(Shape shape) {
  for (const Object& object : objects) {
    if (object.shape == shape) return &object;
  }
  return nullptr;
}

}  // namespace

Field field_named(std::string_view name) {
  if (name.empty() || name.size() > longest_name) return none;
  const Field field = slots[slot_of(name)];
  return field != none && is_same(field_names[static_cast<std::size_t>(field)], name) ? field : none;
}

std::string_view name_of(Field field) {
  return field == none ? "" : field_names[static_cast<std::size_t>(field)];
}

Shape shape_of(Shape owner, Field field) { return matrix.get(owner, field); }

Shape shape_of_items(Shape list_or_map) {
  switch (list_or_map) {
    case S::attributes: return S::attribute_list;
    case S::attribute_list: return S::attribute;
    case S::attribute_values: return S::attribute_value;
    case S::relations: return S::relation_targets;
    case S::legs: return S::leg_targets;
    case S::relation_targets:
    case S::leg_targets: return S::asset_identifier;
    case S::responsibilities: return S::owners;
    case S::owners: return S::owner;
    case S::tags: return S::tag;
    default: return S::anything;
  }
}

std::string_view title_of(Shape shape) {
  switch (shape) {
    case S::wrapper: return "an object that wraps lists of commands";
    case S::unknown_command: return "a command";
    case S::community_command: return "a Community command";
    case S::domain_command: return "a Domain command";
    case S::asset_command: return "an Asset command";
    case S::complex_relation_command: return "a Complex Relation command";
    case S::mapping_command: return "a Mapping command";
    case S::community_identifier: return "a community identifier";
    case S::domain_identifier: return "a domain identifier";
    case S::asset_identifier: return "an asset identifier";
    case S::complex_relation_identifier: return "a complex relation identifier";
    case S::mapping_identifier: return "a mapping identifier";
    case S::asset_type: return "a reference to an asset type";
    case S::domain_type: return "a reference to a domain type";
    case S::complex_relation_type: return "a reference to a complex relation type";
    case S::status: return "a reference to a status";
    case S::attributes: return "an object of attributes";
    case S::attribute_list: return "a list of attributes";
    case S::attribute: return "an attribute";
    case S::attribute_values: return "a list of attribute values";
    case S::relations: return "an object of relations";
    case S::relation_targets: return "a list of asset identifiers";
    case S::legs: return "an object of complex relation legs";
    case S::leg_targets: return "a list of asset identifiers";
    case S::responsibilities: return "an object of responsibilities";
    case S::owners: return "a list of owners";
    case S::owner: return "an owner";
    case S::user: return "a user";
    case S::user_group: return "a user group";
    case S::tags: return "a list of tags";
    case S::last_sync_date: return "a number of milliseconds";
    case S::indexes: return "a list of numbers";
    case S::anything: return "a value";
    default: return "a text";
  }
}

std::string_view title_of_text(Shape shape) {
  switch (shape) {
    case S::community_name: return "community name";
    case S::domain_name: return "domain name";
    case S::asset_name: return "asset name";
    case S::display_name: return "display name";
    case S::reference_name: return "name";
    case S::user_name: return "user name";
    case S::group_name: return "group name";
    case S::public_id: return "public id";
    case S::external_system_id: return "external system id";
    case S::external_entity_id: return "external entity id";
    case S::entity_url: return "entity URL";
    case S::description: return "description";
    case S::attribute_value: return "attribute value";
    case S::tag: return "tag";
    case S::attributes: return "attribute type";
    case S::responsibilities: return "role";
    default: return "";
  }
}

Field nearest_field(Shape owner, std::string_view key) {
  const Object* object = object_of(owner);
  if (object == nullptr || key.size() > longest_name + 4) return none;
  Field nearest = none;
  std::size_t shortest = 3;
  bool single = true;
  for (const Row& row : object->rows) {
    const std::string_view candidate = name_of(row.field);
    if (same_but_for_case(key, candidate)) return row.field;
    const std::size_t distance = edit_distance(key, candidate);
    const std::size_t allowed = candidate.size() < 4 ? 0 : candidate.size() < 6 ? 1 : 2;
    if (distance > allowed || distance > shortest) continue;
    single = distance < shortest;
    shortest = distance;
    nearest = row.field;
  }
  return single ? nearest : none;
}

Field current(Field field) {
  if (field == Field::extSystemId) return Field::externalSystemId;
  return field == Field::extEntityId ? Field::externalEntityId : field;
}

std::vector<Shape> owners_of(Field field) {
  std::vector<Shape> owners;
  for (const Object& object : objects) {
    if (object.shape != S::unknown_command && shape_of(object.shape, field) != S::anything)
      owners.push_back(object.shape);
  }
  return owners;
}

}  // namespace collint
