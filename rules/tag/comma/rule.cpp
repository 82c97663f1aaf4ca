#include <fmt/core.h>

#include "lint/rule.h"
#include "model/characters.h"

namespace collint::rules::tag_comma {
namespace {

void check(const Node& tag, Context& context) {
  if (tag.text.find(',') == std::string_view::npos) return;
  context.report(context.value_of(tag),
                 fmt::format("tag '{}' has a comma: the import splits tags at commas, so the asset may get "
                             "several tags in its place",
                             shortened(tag.text)),
                 "write each tag as an item of its own, and no comma in a tag");
}

}  // namespace

extern const Rule rule;
const Rule rule{.name = "tag/comma", .severity = Severity::warning, .shapes = Shape::tag, .check = check};

}  // namespace collint::rules::tag_comma
