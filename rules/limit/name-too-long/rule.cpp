#include <fmt/core.h>

#include "lint/rule.h"
#include "model/characters.h"

namespace collint::rules::limit_name_too_long {
namespace {

struct Kind {
  std::string_view title;
  std::size_t limit;
};

/// The lengths that the Core REST API accepts for the same resources.
Kind kind_of(Shape shape) {
  switch (shape) {
    case Shape::community_name: return {"community name", 255};
    case Shape::domain_name: return {"domain name", 255};
    case Shape::display_name: return {"display name", 2000};
    default: return {"asset name", 2000};
  }
}

void check(const Node& name, Context& context) {
  const Kind kind = kind_of(name.shape);
  if (name.text.size() <= kind.limit || name.traits.has(Trait::blank)) return;
  const std::size_t length = length_in_utf16(name.text);
  if (length <= kind.limit) return;
  context.report(context.value_of(name),
                 fmt::format("the {} '{}' has {} characters: Collibra refuses more than {}", kind.title,
                             shortened(name.text), length, kind.limit),
                 "shorten it, wherever it is used");
}

}  // namespace

extern const Rule rule;
const Rule rule{
    .name = "limit/name-too-long",
    .severity = Severity::error,
    .shapes = Shape::asset_name | Shape::display_name | Shape::community_name | Shape::domain_name,
    .check = check};

}  // namespace collint::rules::limit_name_too_long
