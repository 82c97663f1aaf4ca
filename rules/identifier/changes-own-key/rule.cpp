#include <fmt/core.h>

#include "lint/rule.h"
#include "model/characters.h"
#include "model/identity.h"

namespace collint::rules::identifier_changes_own_key {
namespace {

std::string difference(const OwnKey& key) {
  if (!key.property->is_text())
    return fmt::format("'{}' is another one than in the identifier", key.property->key);
  return fmt::format("'{}' is '{}', but '{}' in the identifier", key.property->key,
                     shortened(key.property->text), shortened(key.in_identifier->text));
}

void check(const Node& /*root*/, Context& context) {
  for (const OwnKey& key : own_keys(context.command())) {
    if (key.property == nullptr || compare(*key.property, *key.in_identifier) != Likeness::different)
      continue;
    const std::string_view type = name_of(context.command().type());
    context
        .report(context.key_of(*key.property),
                fmt::format(
                    "{}: a command may not change what identifies its {}, so the import refuses it as not "
                    "idempotent",
                    difference(key), type),
                fmt::format(
                    "remove '{0}', or identify the {1} in a way that does not use '{0}', such as its 'id'",
                    key.property->key, type))
        .related.push_back({"the identifier uses this one", context.value_of(*key.in_identifier).span});
  }
}

}  // namespace

extern const Rule rule;
const Rule rule{.name = "identifier/changes-own-key",
                .severity = Severity::error,
                .shapes = commands,
                .fields = own_key_fields,
                .check = check};

}  // namespace collint::rules::identifier_changes_own_key
