#include <fmt/core.h>

#include "lint/edits.h"
#include "lint/rule.h"

namespace collint::rules::identifier_deprecated_field {
namespace {

void check(const Node& object, Context& context) {
  for (const Node& field : children(object)) {
    const Field wanted = current(field.field);
    const Traits reported = Trait::unknown_field | Trait::repeated_key | Trait::null_value;
    if (wanted == field.field || field.traits.has(reported)) continue;
    const Node* beside = find(object, wanted);
    Finding& finding = context.report(
        context.key_of(field),
        fmt::format(
            "'{}' is the deprecated name of '{}', which later versions of the import may no longer take",
            field.key, name_of(wanted)),
        beside == nullptr
            ? fmt::format("rename it to '{}'", name_of(wanted))
            : fmt::format("remove it, since '{}' stands in the same object, once that holds the "
                          "right value",
                          beside->key));
    if (beside != nullptr) {
      finding.related.push_back({"the name of today", context.key_of(*beside).span});
    } else {
      context.offer(finding, Applicability::safe, fmt::format("rename it to '{}'", name_of(wanted)),
                    rename_key(context.command(), field, name_of(wanted)));
    }
  }
}

}  // namespace

extern const Rule rule;
const Rule rule{.name = "identifier/deprecated-field",
                .severity = Severity::warning,
                .fixes = Applicability::safe,
                .shapes = identifiers | Shape::mapping_command,
                .fields = Field::extSystemId | Field::extEntityId,
                .check = check};

}  // namespace collint::rules::identifier_deprecated_field
