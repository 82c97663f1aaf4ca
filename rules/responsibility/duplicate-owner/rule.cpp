#include <fmt/core.h>

#include <algorithm>
#include <optional>
#include <string_view>
#include <vector>

#include "lint/edits.h"
#include "lint/rule.h"
#include "model/characters.h"
#include "model/identity.h"
#include "model/uuid.h"

namespace collint::rules::responsibility_duplicate_owner {
namespace {

/// Who owns: a user or a group, by id or by name.
struct Owner {
  Shape kind = Shape::anything;
  Field field = Field::none;
  std::string_view text;
  const Node* node = nullptr;
};

bool is_less(const Owner& a, const Owner& b) {
  if (a.kind != b.kind) return a.kind < b.kind;
  if (a.field != b.field) return a.field < b.field;
  return a.field == Field::id ? is_uuid_before(a.text, b.text) : a.text < b.text;
}

std::optional<Owner> owner_of(const Node& node) {
  const Node* user = find(node, Field::user);
  const Node* group = find(node, Field::userGroup);
  const Node* named = user != nullptr ? user : group;
  if (named == nullptr || !named->is_object() || (user != nullptr && group != nullptr)) return std::nullopt;
  for (const Field field : {Field::id, Field::userName, Field::name}) {
    const Node* value = find(*named, field);
    if (value == nullptr) continue;
    if (!value->is_text() || has_unusable_text(*named)) return std::nullopt;
    return Owner{named->shape, field, value->text, &node};
  }
  return std::nullopt;
}

void check(const Node& list, Context& context) {
  thread_local std::vector<Owner> owners;
  owners.clear();
  for (const Node& node : children(list)) {
    if (!node.is_object()) continue;
    if (const auto owner = owner_of(node)) owners.push_back(*owner);
  }
  std::stable_sort(owners.begin(), owners.end(), is_less);
  for (std::size_t first = 0, i = 1; i < owners.size(); ++i) {
    if (is_less(owners[first], owners[i])) {
      first = i;
      continue;
    }
    Finding& finding = context.report(
        context.value_of(*owners[i].node),
        fmt::format("{} '{}' has this role already: the repeat does nothing",
                    owners[i].kind == Shape::user ? "user" : "user group", shortened(owners[i].text)),
        "remove the repeated owner, or write the one that was meant");
    context.relate_peer(finding, "the first one", context.value_of(*owners[first].node));
    context.offer(finding, Applicability::safe, "remove the repeated owner",
                  remove(context.command(), *owners[i].node));
  }
}

}  // namespace

extern const Rule rule;
const Rule rule{.name = "responsibility/duplicate-owner",
                .severity = Severity::info,
                .fixes = Applicability::safe,
                .shapes = Shape::owners,
                .holds_several = true,
                .check = check};

}  // namespace collint::rules::responsibility_duplicate_owner
