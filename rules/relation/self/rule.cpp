#include <fmt/core.h>

#include "lint/rule.h"
#include "model/describe.h"
#include "model/identity.h"
#include "model/spelling.h"

namespace collint::rules::relation_self {
namespace {

/// The text in which two identifiers most likely differ.
const Node* telling_text(const Node& identifier) {
  for (const Field field : {Field::id, Field::name}) {
    if (const Node* text = find(identifier, field)) return text;
  }
  return external_entity(identifier);
}

void check(const Node& list, Context& context) {
  const Node* own = context.command().identifier();
  const Node* own_text = own == nullptr ? nullptr : telling_text(*own);
  if (own_text == nullptr) return;
  for (const Node& item : children(list)) {
    const Node* text = item.is_object() ? telling_text(item) : nullptr;
    if (text == nullptr || text->text.size() != own_text->text.size()) continue;
    if (!same_but_for_case(text->text, own_text->text)) continue;
    if (!same_identifier(item, *own) || has_unusable_text(item)) continue;
    context
        .report(context.value_of(item),
                fmt::format("asset {} is given a relation to itself: most often another asset was meant",
                            describe_identifier(item)),
                "write the asset at the other end of the relation, or remove this one")
        .related.push_back({"the asset of the command", context.value_of(*own).span});
    return;
  }
}

}  // namespace

extern const Rule rule;
const Rule rule{.name = "relation/self",
                .severity = Severity::warning,
                .shapes = Shape::relation_targets,
                .check = check};

}  // namespace collint::rules::relation_self
