#include <fmt/core.h>

#include "lint/rule.h"
#include "model/characters.h"

namespace collint::rules::limit_external_id_too_long {
namespace {

struct Kind {
  std::size_t limit;
  std::string_view help;
};

/// "External mappings", and for the URL the Core REST API.
Kind kind_of(Shape shape) {
  switch (shape) {
    case Shape::external_system_id: return {36, "choose a shorter id for the system, such as a UUID"};
    case Shape::entity_url: return {255, "shorten it, or leave it out"};
    default: return {255, "use a hash of it, in every reference alike"};
  }
}

void check(const Node& id, Context& context) {
  const Kind kind = kind_of(id.shape);
  if (id.text.size() <= kind.limit || id.traits.has(Trait::blank)) return;
  const std::size_t length = length_in_utf16(id.text);
  if (length <= kind.limit) return;
  context.report(
      context.value_of(id),
      fmt::format("'{}' has {} characters: Collibra refuses more than {}, so the mapping cannot be "
                  "stored",
                  id.key, length, kind.limit),
      std::string(kind.help));
}

}  // namespace

extern const Rule rule;
const Rule rule{.name = "limit/external-id-too-long",
                .severity = Severity::error,
                .shapes = Shape::external_system_id | Shape::external_entity_id | Shape::entity_url,
                .check = check};

}  // namespace collint::rules::limit_external_id_too_long
