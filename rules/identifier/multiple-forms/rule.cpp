#include <fmt/core.h>

#include "lint/rule.h"

namespace collint::rules::identifier_multiple_forms {
namespace {

/// The field that stands for the whole form a part belongs to; a Mapping has a form for each target.
Field form_of(const Node& part) {
  switch (part.field) {
    case Field::domain:
    case Field::community: return part.parent().shape == Shape::mapping_identifier ? part.field : Field::name;
    case Field::externalEntityId:
    case Field::extSystemId:
    case Field::extEntityId: return Field::externalSystemId;
    default: return part.field;
  }
}

/// A `null`, an empty text and a misspelt field are mistakes of their own and no second form.
bool counts(const Node& part) {
  const bool empty = part.is_text() && part.text.empty();
  return part.field != Field::none && !empty &&
         !part.traits.has(Trait::null_value | Trait::blank | Trait::unknown_field);
}

void check(const Node& object, Context& context) {
  const Node* first = nullptr;
  for (const Node& part : children(object)) {
    if (!counts(part) || (first != nullptr && form_of(part) == form_of(*first))) continue;
    if (first == nullptr) {
      first = &part;
      continue;
    }
    const bool refused = identifiers.has(object.shape);
    context
        .report(refused ? Severity::error : Severity::warning, context.value_of(object),
                fmt::format("'{}' and '{}' are two ways to say which one is meant: {}", first->key, part.key,
                            refused ? "the import takes only one and refuses the command as ambiguous"
                                    : "the import can go by one of them only, and they may not agree"),
                "keep the one that you use elsewhere too, and remove the other")
        .related = {{"one way", context.key_of(*first).span}, {"another way", context.key_of(part).span}};
    return;
  }
}

}  // namespace

extern const Rule rule;
const Rule rule{.name = "identifier/multiple-forms",
                .severity = Severity::error,
                .also = Severity::warning,
                .shapes = identifiers | references | Shape::user | Shape::user_group,
                .check = check};

}  // namespace collint::rules::identifier_multiple_forms
