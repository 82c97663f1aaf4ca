#include <fmt/core.h>

#include "lint/edits.h"
#include "lint/rule.h"
#include "model/characters.h"
#include "model/seen_texts.h"

namespace collint::rules::tag_duplicate {
namespace {

void check(const Node& tags, Context& context) {
  SeenTexts seen;
  for (const Node& tag : children(tags)) {
    const bool is_tag = tag.shape == Shape::tag || tag.traits.has(Trait::placeholder);
    if (!is_tag || tag.traits.has(Trait::blank)) continue;
    const Node* first = seen.add(tag);
    if (first == nullptr) continue;
    Finding& finding = context.report(
        context.value_of(tag),
        fmt::format("tag '{}' stands in this list already: an asset has a tag once or not at all",
                    shortened(tag.text)),
        "remove the repeated tag");
    finding.related.push_back({"the first one", context.value_of(*first).span});
    context.offer(finding, Applicability::safe, "remove the repeated tag", remove(context.command(), tag));
  }
}

}  // namespace

extern const Rule rule;
const Rule rule{.name = "tag/duplicate",
                .severity = Severity::warning,
                .fixes = Applicability::safe,
                .shapes = Shape::tags,
                .holds_several = true,
                .check = check};

}  // namespace collint::rules::tag_duplicate
