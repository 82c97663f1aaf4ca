#include <fmt/core.h>

#include "lint/rule.h"

namespace collint::rules::tag_duplicate {
namespace {

void check(const Node& tags, Context& context) {
  for (const Node& tag : children(tags)) {
    for (const Node& earlier : children(tags)) {
      if (&earlier == &tag) break;
      if (!tag.is_text() || !earlier.is_text() || earlier.text != tag.text) continue;
      context
          .report(context.value_of(tag),
                  fmt::format("tag '{}' stands in this list already: an asset has a tag once or not at all",
                              tag.text),
                  "remove the repeated tag")
          .related.push_back({"the first one", context.value_of(earlier).span});
      break;
    }
  }
}

}  // namespace

extern const Rule rule;
const Rule rule{
    .name = "tag/duplicate", .severity = Severity::warning, .shapes = Shape::tags, .check = check};

}  // namespace collint::rules::tag_duplicate
