#include <fmt/core.h>

#include "lint/edits.h"
#include "lint/rule.h"
#include "model/characters.h"
#include "model/seen_texts.h"

namespace collint::rules::attribute_duplicate_value {
namespace {

void check(const Node& list, Context& context) {
  const bool of_values = list.shape == Shape::attribute_values;
  SeenTexts seen;
  for (const Node& item : children(list)) {
    const Node* value = of_values || !item.is_object() || item.extent != 2 ? &item : find(item, Field::value);
    const bool is_value =
        value != nullptr && (value->shape == Shape::attribute_value || value->traits.has(Trait::placeholder));
    if (!is_value || !value->is_text()) continue;
    if (value->text.empty()) continue;
    const Node* first = seen.add(*value);
    if (first == nullptr) continue;
    const std::string_view type = of_values ? list.parent().parent().key : list.key;
    Finding& finding = context.report(
        context.value_of(*value),
        fmt::format("value '{}' of '{}' stands in this list already: the repeat says nothing new",
                    shortened(value->text), shortened(type)),
        "remove the repeated value");
    finding.related.push_back({"the first one", context.value_of(*first).span});
    // Two attributes of one value are two, be it of no use.
    context.offer(finding, of_values ? Applicability::safe : Applicability::unsafe,
                  "remove the repeated value", remove(context.command(), item));
  }
}

}  // namespace

extern const Rule rule;
const Rule rule{.name = "attribute/duplicate-value",
                .severity = Severity::info,
                .fixes = Applicability::safe | Applicability::unsafe,
                .shapes = Shape::attribute_list | Shape::attribute_values,
                .holds_several = true,
                .check = check};

}  // namespace collint::rules::attribute_duplicate_value
