#include "lint/rule.h"

namespace collint::rules::responsibility_on_asset {
namespace {

void check(const Node& responsibilities, Context& context) {
  if (responsibilities.parent().shape != Shape::asset_command || children(responsibilities).empty()) return;
  if (responsibilities.traits.has(Trait::repeated_key | Trait::unknown_field)) return;
  context.report(context.key_of(responsibilities),
                 "an Asset is given responsibilities: the import refuses them unless 'Asset responsibilities "
                 "support' is on in Collibra Console, which it is not by default",
                 "check the setting, or give the responsibilities to the domain");
}

}  // namespace

extern const Rule rule;
const Rule rule{.name = "responsibility/on-asset",
                .severity = Severity::info,
                .shapes = Shape::responsibilities,
                .check = check};

}  // namespace collint::rules::responsibility_on_asset
