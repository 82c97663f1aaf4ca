#include <fmt/core.h>

#include <cstdint>
#include <unordered_map>

#include "lint/rule.h"
#include "model/characters.h"
#include "model/same_name.h"

namespace collint::rules::attribute_same_type_twice {
namespace {

void check(const Node& attributes, Context& context) {
  std::unordered_map<std::uint64_t, const Node*> first_of_type;
  for (const Node& list : children(attributes)) {
    if (!list.key_traits.has(Trait::respelled_key) || list.traits.has(Trait::repeated_key)) continue;
    const auto [entry, is_new] = first_of_type.try_emplace(hash_of_attribute_type(list.key), &list);
    if (is_new) continue;
    const Node& first = *entry->second;
    Finding& finding = context.report(
        context.key_of(list),
        fmt::format("'{}' means the attribute type of '{}', which this object has already: each of the "
                    "two sets all values of the type, so one list is lost",
                    shortened(list.key), shortened(first.key)),
        "write the type once, with all its values in one list");
    context.relate_peer(finding, "the first one", context.key_of(first));
  }
}

}  // namespace

extern const Rule rule;
const Rule rule{.name = "attribute/same-type-twice",
                .severity = Severity::warning,
                .shapes = Shape::attributes,
                .check = check};

}  // namespace collint::rules::attribute_same_type_twice
