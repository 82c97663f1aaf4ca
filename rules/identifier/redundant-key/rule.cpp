#include <fmt/core.h>

#include <algorithm>

#include "lint/edits.h"
#include "lint/rule.h"
#include "model/identity.h"

namespace collint::rules::identifier_redundant_key {
namespace {

bool is_repeat(const OwnKey& key) {
  return key.property != nullptr && compare(*key.property, *key.in_identifier) == Likeness::same;
}

void check(const Node& /*root*/, Context& context) {
  const auto keys = own_keys(context.command());
  // The external pair is one thing: the half that stays belongs to the half that may change.
  const bool pair_may_change = context.command().type() == ResourceType::mapping &&
                               std::any_of(keys.begin(), keys.end(), [](const OwnKey& key) {
                                 return key.property != nullptr && !is_repeat(key);
                               });
  if (pair_may_change) return;
  for (const OwnKey& key : keys) {
    if (!is_repeat(key)) continue;
    Finding& finding = context.report(
        context.key_of(*key.property),
        fmt::format("'{}' repeats what the identifier says: it changes nothing, and the import refuses "
                    "the command as soon as the two differ",
                    key.property->key),
        fmt::format("remove '{}' beside the identifier", key.property->key));
    finding.related.push_back({"the identifier says it here", context.value_of(*key.in_identifier).span});
    // Of a repeated key the one before would count.
    if (!key.property->traits.has(Trait::repeated_key))
      context.offer(finding, Applicability::safe, fmt::format("remove '{}'", key.property->key),
                    remove(context.command(), *key.property));
  }
}

}  // namespace

extern const Rule rule;
const Rule rule{.name = "identifier/redundant-key",
                .severity = Severity::info,
                .fixes = Applicability::safe,
                .shapes = commands,
                .fields = own_key_fields,
                .check = check};

}  // namespace collint::rules::identifier_redundant_key
