#include <fmt/core.h>

#include <algorithm>
#include <string>
#include <utility>
#include <vector>

#include "lint/edits.h"
#include "lint/rule.h"
#include "model/characters.h"
#include "model/describe.h"
#include "model/json_text.h"
#include "model/placeholder.h"
#include "model/uuid.h"

namespace collint::rules::command_wrong_type {
namespace {

Shape expected_at(const Node& node) {
  const Node& owner = node.parent();
  const bool items = owner.is_list() || is_map(owner.shape);
  return items ? shape_of_items(owner.shape) : shape_of(owner.shape, node.field);
}

/// The value as JSON, for the right form to be shown with it.
std::string value_of(const Node& node) {
  const auto is_special = [](char c) { return c == '"' || c == '\\' || static_cast<unsigned char>(c) < ' '; };
  const bool showable = !node.is_object() && !node.is_list() && !node.text.empty() &&
                        node.text.size() <= 60 &&
                        std::none_of(node.text.begin(), node.text.end(), is_special);
  return showable ? fmt::format("\"{}\"", node.text) : "\"...\"";
}

std::string form_of(Shape shape, const Node& node) {
  const std::string value = value_of(node);
  std::string by_id = fmt::format(R"({{"id": {}}})", value);
  const bool is_id = node.is_text() && is_uuid(node.text);
  switch (shape) {
    case Shape::attributes: return R"({"Definition": [{"value": "..."}]}, by attribute type)";
    case Shape::attribute_list: return fmt::format(R"([{{"value": {}}}])", value);
    case Shape::attribute: return fmt::format(R"({{"value": {}}})", value);
    case Shape::attribute_values:
    case Shape::tags: return fmt::format("[{}]", value);
    case Shape::relations:
    case Shape::legs: return R"({"<relation type id>:TARGET": [...]}, with a list of asset identifiers)";
    case Shape::relation_targets:
    case Shape::leg_targets: return fmt::format("[{}]", form_of(Shape::asset_identifier, node));
    case Shape::responsibilities: return R"({"Owner": [{"user": {"id": "..."}}]}, by role)";
    case Shape::owners: return fmt::format("[{}]", form_of(Shape::owner, node));
    case Shape::owner: return fmt::format(R"({{"user": {}}})", is_id ? by_id : R"({"id": "..."})");
    case Shape::user:
    case Shape::user_group: return is_id ? by_id : R"({"id": "..."})";
    case Shape::domain_identifier:
      if (is_id) return by_id;
      return fmt::format(R"({{"name": {}, "community": {{"name": "..."}}}})", value);
    case Shape::asset_identifier:
      if (is_id) return by_id;
      return fmt::format(R"({{"name": {}, "domain": {{"name": "...", "community": {{"name": "..."}}}}}})",
                         value);
    case Shape::complex_relation_identifier:
    case Shape::mapping_identifier:
      return is_id ? by_id : R"({"externalSystemId": "...", "externalEntityId": "..."})";
    case Shape::resource_type: return "'Community', 'Domain', 'Asset', 'Complex Relation' or 'Mapping'";
    case Shape::last_sync_date: return "the milliseconds since 1970, such as 1700000000000";
    default: break;
  }
  if (fits(shape, ValueKind::object)) return is_id ? by_id : fmt::format(R"({{"name": {}}})", value);
  return node.is_object() || node.is_list() ? "one text" : value;
}

bool holds_one(const Node& list, Shape expected) {
  if (children(list).empty()) return false;
  const Node& item = *children(list).begin();
  return item.extent + 1 == list.extent && fits(expected, item.kind);
}

std::string advice(const Node& node, Shape expected) {
  const bool list_expected = fits(expected, ValueKind::list);
  if (node.is_list() && node.field == Field::value) return "write 'values' in place of 'value'";
  if (node.is_list() && !is_map(expected) && holds_one(node, expected))
    return "remove the brackets of the list";
  if (node.is_object() && list_expected && shape_of_items(expected) != Shape::anything &&
      fits(shape_of_items(expected), ValueKind::object))
    return "put brackets around the object: [{...}]";
  const bool is_nothing = node.is_text() ? node.text.empty() : node.is_list() && children(node).empty();
  const bool can_go = is_nothing && (list_expected || is_map(expected)) && !node.parent().is_list();
  return fmt::format("{}write {}", can_go ? "leave it out, or " : "", form_of(expected, node));
}

/// True for a scalar that says something, and is no sign that the script had nothing to say.
bool is_clear(const Node& node, const Context& context) {
  if (!node.is_text()) return true;
  const Traits traits = traits_of_text(node.text);
  return !traits.has(Trait::blank | Trait::stand_in_word) &&
         (context.in_template() || !traits.has(Trait::placeholder));
}

/// True for a text that may be several: the import parts the items of such lists at commas.
bool may_be_several(const Node& node, Shape list) {
  return (Shape::tags | Shape::attribute_values).has(list) && node.text.find(',') != std::string_view::npos;
}

bool holds_values(const Node& list, const Context& context) {
  const Children items = children(list);
  return !items.empty() && std::all_of(items.begin(), items.end(), [&](const Node& item) {
    return item.is_text() && is_clear(item, context) && !may_be_several(item, Shape::attribute_values);
  });
}

bool has_field_of(Shape shape, const Node& object) {
  const Children members = children(object);
  return std::any_of(members.begin(), members.end(), [&](const Node& member) {
    return shape_of(shape, field_named(member.key)) != Shape::anything;
  });
}

/// What a scalar, given as a JSON text, stands for: a list of it, the value of an attribute, a text, a
/// reference, a community. Empty where that is not clear.
std::string json_for(const Node& node, const std::string& text, Shape expected) {
  if (may_be_several(node, expected)) return "";
  if (fits(expected, ValueKind::list)) {
    const std::string item = json_for(node, text, shape_of_items(expected));
    return item.empty() ? "" : "[" + item + "]";
  }
  if (expected == Shape::attribute) return fmt::format(R"({{"value": {}}})", text);
  if (is_plain_text(expected)) return text;
  if (!node.is_text() || has_placeholder(node.text)) return "";
  const bool has_id = shape_of(expected, Field::id) == Shape::uuid;
  if (has_id && is_uuid(node.text)) return fmt::format(R"({{"id": {}}})", text);
  const bool is_named = references.has(expected) || expected == Shape::community_identifier;
  return is_named ? fmt::format(R"({{"name": {}}})", text) : "";
}

std::vector<Edit> reread_list(const Node& list, Shape expected, const Context& context) {
  if (list.field == Field::value) {
    return holds_values(list, context) ? rename_key(context.command(), list, name_of(Field::values))
                                       : std::vector<Edit>();
  }
  const bool is_one = !is_map(expected) && holds_one(list, expected);
  return is_one ? unwrap(context.command(), list) : std::vector<Edit>();
}

/// The one way to read a value of the wrong type; no edits where there is none, or several.
std::vector<Edit> reread(const Node& node, Shape expected, const Context& context) {
  const Command& command = context.command();
  if (node.is_list()) return reread_list(node, expected, context);
  if (node.is_object()) {
    const bool is_item = fits(expected, ValueKind::list) && has_field_of(shape_of_items(expected), node);
    return is_item ? wrap(command, node, "[", "]") : std::vector<Edit>();
  }
  if (!is_clear(node, context)) return {};
  const std::string text = node.is_text() ? std::string(bytes_of(command, node)) : json_text(node.text);
  std::string json = json_for(node, text, expected);
  return json.empty() ? std::vector<Edit>() : replace_value(command, node, std::move(json));
}

void check(const Node& node, Context& context) {
  if (&node == context.command().root || stands_for_resource_type(node)) return;
  const Shape expected = expected_at(node);
  const Node& owner = node.parent();
  const bool plain_object = fits(expected, ValueKind::object) && !is_map(expected);
  Finding& finding = context.report(
      context.value_of(node),
      fmt::format("{}'{}' must be {}{}, not {}: the import cannot read the command",
                  owner.is_list() ? "an item of " : "", shortened(owner.is_list() ? owner.key : node.key),
                  title_of(expected), plain_object ? " (an object)" : "", describe_value(node)),
      advice(node, expected));
  context.offer(finding, Applicability::unsafe, fmt::format("write {}", title_of(expected)),
                reread(node, expected, context));
}

}  // namespace

extern const Rule rule;
const Rule rule{.name = "command/wrong-type",
                .severity = Severity::error,
                .fixes = Applicability::unsafe,
                .traits = Trait::wrong_kind,
                .check = check};

}  // namespace collint::rules::command_wrong_type
