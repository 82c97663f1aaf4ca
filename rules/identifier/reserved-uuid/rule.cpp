#include <fmt/core.h>

#include <algorithm>
#include <initializer_list>

#include "lint/rule.h"
#include "model/identity.h"
#include "model/uuid.h"

namespace collint::rules::identifier_reserved_uuid {
namespace {

bool has_all(const Node& root, std::initializer_list<Field> fields) {
  return std::all_of(fields.begin(), fields.end(), [&](Field field) {
    const Node* value = find(root, field);
    return value != nullptr && value->kind != ValueKind::null;
  });
}

/// True where the command carries all that its resource needs to be created.
bool can_create(const Node& root) {
  using enum Field;
  switch (root.shape) {
    case Shape::community_command: return has_all(root, {name});
    case Shape::domain_command: return has_all(root, {name, type, community});
    case Shape::asset_command: return has_all(root, {name, type, domain});
    case Shape::complex_relation_command: return has_all(root, {complexRelationType, relations});
    default:
      return external_system(root) != nullptr && external_entity(root) != nullptr &&
             (has_all(root, {asset}) || has_all(root, {domain}) || has_all(root, {community}) ||
              has_all(root, {complexRelation}) || has_all(root, {dgcId}));
  }
}

void check(const Node& root, Context& context) {
  const Node* identifier = find(root, Field::identifier);
  if (identifier == nullptr || !identifier->has(Field::id) || forms_of(*identifier).several()) return;
  const Node& id = *find(*identifier, Field::id);
  if (id.shape != Shape::uuid || !is_uuid(id.text) || !is_reserved_uuid(id.text) || !can_create(root)) return;
  context.report(
      context.value_of(id),
      fmt::format("ids that begin with 00000000-0000-0000- are reserved for what comes with Collibra: "
                  "if there is no {} with this id yet, none can be created",
                  name_of(context.command().type())),
      "identify a new one in another way, or by a random UUID");
}

}  // namespace

extern const Rule rule;
const Rule rule{
    .name = "identifier/reserved-uuid", .severity = Severity::info, .shapes = commands, .check = check};

}  // namespace collint::rules::identifier_reserved_uuid
