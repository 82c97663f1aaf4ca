#include <fmt/core.h>

#include <algorithm>
#include <array>
#include <vector>

#include "lint/edits.h"
#include "lint/rule.h"
#include "model/characters.h"
#include "model/describe.h"
#include "model/spelling.h"

namespace collint::rules::command_unknown_field {
namespace {

/// Words for fields in other parts of Collibra's API and in its user interface.
struct Synonym {
  std::string_view word;
  Field field;
};
constexpr std::array<Synonym, 14> synonyms = {{{"signifier", Field::name},
                                               {"fullName", Field::name},
                                               {"name", Field::userName},
                                               {"assetType", Field::type},
                                               {"domainType", Field::type},
                                               {"type", Field::complexRelationType},
                                               {"community", Field::parent},
                                               {"parentCommunity", Field::parent},
                                               {"tagNames", Field::tags},
                                               {"roles", Field::responsibilities},
                                               {"owners", Field::responsibilities},
                                               {"systemId", Field::externalSystemId},
                                               {"entityId", Field::externalEntityId},
                                               {"group", Field::userGroup}}};

bool has_field(Shape owner, Field field) { return shape_of(owner, field) != Shape::anything; }

/// "a, b or c"
template <typename Item, typename Text>
std::string alternatives(const std::vector<Item>& items, Text text_of) {
  std::vector<std::string> texts;
  texts.reserve(items.size());
  for (const Item& item : items) texts.emplace_back(text_of(item));
  return enumerate(texts, "or");
}

std::string quoted(Field field) { return fmt::format("'{}'", name_of(field)); }

/// The fields of an object that are objects with `inner` among their own.
std::vector<Field> fields_with(Shape owner, Field inner) {
  std::vector<Field> found;
  for (std::size_t i = 0; i < field_count; ++i) {
    const auto outer = static_cast<Field>(i);
    if (has_field(owner, outer) && has_field(shape_of(owner, outer), inner)) found.push_back(outer);
  }
  return found;
}

/// The command for the resources that such an identifier names.
Shape command_for(Shape identifier) {
  switch (identifier) {
    case Shape::community_identifier: return Shape::community_command;
    case Shape::domain_identifier: return Shape::domain_command;
    case Shape::asset_identifier: return Shape::asset_command;
    case Shape::complex_relation_identifier: return Shape::complex_relation_command;
    case Shape::mapping_identifier: return Shape::mapping_command;
    default: return Shape::anything;
  }
}

/// `domainId`, `type_name`: the id or the name of what a field refers to. Empty for another key.
std::string as_reference(Shape owner, std::string_view key) {
  for (const Field part : {Field::id, Field::name}) {
    const std::string_view suffix = name_of(part);
    if (key.size() <= suffix.size()) continue;
    const std::string_view stem = key.substr(0, key.size() - suffix.size());
    if (!same_but_for_case(key.substr(stem.size()), suffix)) continue;
    for (std::size_t i = 0; i < field_count; ++i) {
      const auto field = static_cast<Field>(i);
      if (has_field(shape_of(owner, field), part) && same_but_for_case(stem, name_of(field)))
        return fmt::format(R"(write "{}": {{"{}": "..."}})", name_of(field), suffix);
    }
  }
  return "";
}

/// Where a field that exists elsewhere belongs. Empty where that is not clear.
std::string place_of(Field field, const Node& owner, const Command& command) {
  const Shape whole = command_for(owner.shape);
  if (has_field(whole, field)) {
    if (&owner == command.identifier()) return "move it out of 'identifier', into the command";
    return fmt::format("move it into {} of its own: here the resource is only referred to", title_of(whole));
  }
  const std::vector<Field> outers = fields_with(owner.shape, field);
  if (has_field(shape_of(owner.shape, Field::identifier), field)) return "move it into 'identifier'";
  if (!outers.empty()) return fmt::format("move it into {}", alternatives(outers, quoted));
  if (&owner != command.root && has_field(owner.parent().shape, field))
    return fmt::format("move it out of '{}'", owner.key);
  const std::vector<Shape> owners = owners_of(field);
  if (owners.empty() || owners.size() > 3) return "";
  return fmt::format("remove it: it belongs to {}", alternatives(owners, title_of));
}

/// The field that the key names, be it in another case.
Field named_by(std::string_view key) {
  if (const Field exact = field_named(key); exact != Field::none) return exact;
  for (std::size_t i = 0; i < field_count; ++i) {
    if (same_but_for_case(key, name_of(static_cast<Field>(i)))) return static_cast<Field>(i);
  }
  return Field::none;
}

std::string advice(const Node& node, const Command& command) {
  const Node& owner = node.parent();
  if (node.field != Field::none) return fmt::format("write {}", quoted(current(node.field)));
  if (std::string form = as_reference(owner.shape, node.key); !form.empty()) return form;
  if (owner.shape == Shape::attribute && (node.key == "name" || node.key == "id" || node.key == "type"))
    return "name the attribute type by the key of the list";
  for (const Synonym& synonym : synonyms) {
    if (same_but_for_case(node.key, synonym.word) && has_field(owner.shape, synonym.field))
      return fmt::format("write {}", quoted(synonym.field));
  }
  if (same_but_for_case(node.key, "externalId") || same_but_for_case(node.key, "extId"))
    return "identify the resource by 'externalSystemId' and 'externalEntityId'";
  if (const Field field = named_by(node.key); field != Field::none && !has_field(owner.shape, field)) {
    if (std::string place = place_of(field, owner, command); !place.empty()) return place;
  }
  if (const Field near = nearest_field(owner.shape, node.key); near != Field::none) {
    if (owner.has(near)) return fmt::format("remove it: {} is there as well", quoted(near));
    return fmt::format("write {}, with {}", quoted(near), title_of(shape_of(owner.shape, near)));
  }
  return "remove it, or write what it says into a field that is read";
}

/// A key that comes again is syntax/duplicate-key; `type` for `resourceType`, other words for that or for
/// `identifier`, and fields of an identifier that is not there are what is missing.
bool is_of_other_rule(const Node& node) {
  const Node& owner = node.parent();
  const Shape identifier = shape_of(owner.shape, Field::identifier);
  return node.traits.has(Trait::repeated_key) || stands_for_resource_type(node) ||
         meant_by_value(node) != Field::none ||
         (!owner.has(Field::identifier) && has_field(identifier, field_named(node.key)));
}

/// True where another key may be meant for the same field.
bool has_rival(const Node& node) {
  const Node& owner = node.parent();
  const Children members = children(owner);
  return std::any_of(members.begin(), members.end(), [&](const Node& other) {
    return &other != &node && (current(other.field) == current(node.field) ||
                               nearest_field(owner.shape, other.key) == node.field);
  });
}

void check(const Node& node, Context& context) {
  if (is_of_other_rule(node)) return;
  Finding& finding =
      context.report(context.key_of(node),
                     fmt::format("{} has no field '{}': the import ignores it or refuses the command",
                                 title_of(node.parent().shape), shortened(node.key)),
                     advice(node, context.command()));
  if (node.field == Field::none || has_rival(node)) return;
  const Field wanted = current(node.field);
  const bool is_slip =
      edit_distance(node.key, name_of(node.field)) <= 1 || same_but_for_case(node.key, name_of(node.field));
  context.offer(finding, is_slip ? Applicability::safe : Applicability::unsafe,
                fmt::format("write {}", quoted(wanted)),
                rename_key(context.command(), node, name_of(wanted)));
}

}  // namespace

extern const Rule rule;
const Rule rule{.name = "command/unknown-field",
                .severity = Severity::warning,
                .fixes = Applicability::safe | Applicability::unsafe,
                .traits = Trait::unknown_field,
                .check = check};

}  // namespace collint::rules::command_unknown_field
