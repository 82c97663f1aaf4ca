#include "model/describe.h"

#include "model/characters.h"
#include "model/identity.h"

namespace collint {
namespace {

std::string quoted(const Node* node) {
  return node == nullptr ? std::string() : "'" + std::string(node->text) + "'";
}

std::string describe_path(const Node& identifier) {
  const Node* own_name = find(identifier, Field::name);
  if (own_name == nullptr) return "";
  std::string path = quoted(own_name);
  const Node* container = find(identifier, Field::domain);
  const bool within_domain = container != nullptr;
  if (!within_domain) container = find(identifier, Field::community);
  if (container == nullptr) return path;
  const std::string outer = describe_identifier(*container);
  return outer.empty() ? path
                       : path + (identifier.shape == Shape::domain_identifier ? " > " : " in ") + outer;
}

std::string describe_target(const Node& identifier) {
  if (const Node* id = find(identifier, Field::dgcId)) return "of " + std::string(id->text);
  for (const Field field : {Field::asset, Field::domain, Field::community, Field::complexRelation}) {
    if (const Node* target = find(identifier, field)) return "of " + describe_identifier(*target);
  }
  return "";
}

}  // namespace

std::string enumerate(const std::vector<std::string>& items, std::string_view conjunction) {
  std::string text;
  for (std::size_t i = 0; i < items.size(); ++i) {
    if (i > 0) text += i + 1 == items.size() ? " " + std::string(conjunction) + " " : ", ";
    text += items[i];
  }
  return text;
}

std::string describe_value(const Node& value) {
  switch (value.kind) {
    case ValueKind::object: return "an object";
    case ValueKind::list: return "a list";
    case ValueKind::text:
      return value.text.empty() ? "an empty text" : "the text '" + shortened(value.text) + "'";
    case ValueKind::number: return "the number " + shortened(value.text);
    case ValueKind::boolean:
    case ValueKind::null: break;
  }
  return std::string(value.text);
}

std::string describe_identifier(const Node& identifier) {
  const Node* system = external_system(identifier);
  const Node* entity = external_entity(identifier);
  if (system != nullptr && entity != nullptr) {
    return "(" + std::string(system->text) + ", " + std::string(entity->text) + ")";
  }
  if (const Node* id = find(identifier, Field::id)) return std::string(id->text);
  if (identifier.shape == Shape::mapping_identifier) return describe_target(identifier);
  if (identifier.shape == Shape::complex_relation_identifier)
    return identifier.has(Field::relations) ? "by its legs" : "";
  return describe_path(identifier);
}

std::string describe_resource(const Command& command) {
  const std::string_view type = name_of(command.type());
  const Node* identifier = command.identifier();
  if (type.empty() || identifier == nullptr) return "";
  const std::string description = describe_identifier(*identifier);
  return description.empty() ? "" : std::string(type) + " " + description;
}

}  // namespace collint
