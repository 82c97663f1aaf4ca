#include <fmt/core.h>

#include <algorithm>
#include <array>
#include <span>
#include <string>
#include <vector>

#include "lint/rule.h"
#include "model/describe.h"
#include "model/identity.h"

namespace collint::rules::mapping_target_count {
namespace {

/// The targets of a Mapping, one of each kind, as they follow each other in the file.
struct Targets {
  void add_from(const Node& object) {
    for (const Field field : mapping_targets) {
      if (const Node* target = find(object, field)) add(*target);
    }
  }
  void add(const Node& target) {
    any = true;
    const bool known = std::any_of(list.begin(), list.begin() + count,
                                   [&](const Node* other) { return other->field == target.field; });
    if (!known && target.kind != ValueKind::null) list[count++] = &target;
  }
  std::array<const Node*, mapping_targets.size()> list{};
  std::size_t count = 0;
  bool any = false;
};

void report_several(Targets& targets, Context& context) {
  const std::span<const Node*> list(targets.list.data(), targets.count);
  std::sort(list.begin(), list.end());
  std::vector<std::string> fields;
  for (const Node* target : list) fields.push_back(fmt::format("'{}'", name_of(target->field)));
  Finding& finding = context.report(
      context.value_of(*list[1]),
      fmt::format("this Mapping has several targets, {}: an external entity maps to one resource",
                  enumerate(fields, "and")),
      "keep the one that is meant, and write a Mapping with another external id for each other");
  context.relate_peer(finding, "the first target", context.value_of(*list[0]));
  for (const Node* target : list.subspan(2)) context.add_peer(finding, *target);
}

/// Without a target a Mapping can only be changed; by its own id that is all that is meant.
bool may_need_target(const Node& mapping, const Node& identifier) {
  const IdentifierForms forms = forms_of(identifier);
  if (forms.has(IdentifierForm::id) || !forms.has(IdentifierForm::external)) return false;
  const Node* action = find(mapping, Field::syncAction);
  if (action != nullptr && action->text == "REMOVE") return false;
  return !has_unknown_field(mapping);
}

void check(const Node& mapping, Context& context) {
  Targets targets;
  const Node* identifier = find(mapping, Field::identifier);
  if (identifier != nullptr && identifier->is_object()) targets.add_from(*identifier);
  if (targets.count > 1 || (identifier != nullptr && forms_of(*identifier).several()))
    return;  // several forms of an identifier: identifier/multiple-forms
  targets.add_from(mapping);
  if (targets.count > 1) {
    report_several(targets, context);
  } else if (!targets.any && identifier != nullptr && may_need_target(mapping, *identifier)) {
    context.report(
        Severity::info, context.whole_command(),
        "this Mapping has no target: the import can change an existing mapping with it, not create one",
        "add 'asset', 'domain', 'community', 'complexRelation' or 'dgcId' if the mapping may be new");
  }
}

}  // namespace

extern const Rule rule;
const Rule rule{.name = "mapping/target-count",
                .severity = Severity::error,
                .also = Severity::info,
                .shapes = Shape::mapping_command,
                .check = check};

}  // namespace collint::rules::mapping_target_count
