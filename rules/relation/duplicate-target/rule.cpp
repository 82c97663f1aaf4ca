#include <fmt/core.h>

#include <algorithm>
#include <vector>

#include "lint/edits.h"
#include "lint/rule.h"
#include "model/describe.h"
#include "model/identity.h"

namespace collint::rules::relation_duplicate_target {
namespace {

struct Target {
  Identity identity;
  const Node* node = nullptr;
  auto operator<=>(const Target&) const = default;
};

void compare(const Node& target, const Node& earlier, Context& context) {
  if (!same_identifier(target, earlier) || has_unusable_text(target)) return;
  Finding& finding = context.report(
      context.value_of(target),
      fmt::format("asset {} stands in this list already: two assets have a relation of one type once or "
                  "not at all",
                  describe_identifier(target)),
      "remove the repeated asset, or write the one that was meant");
  context.relate_peer(finding, "the first one", context.value_of(earlier));
  context.offer(finding, Applicability::safe, "remove the repeated asset", remove(context.command(), target));
}

void check(const Node& list, Context& context) {
  thread_local std::vector<Target> targets;
  targets.clear();
  for (const Node& item : children(list)) {
    if (const auto identity = identity_of(item)) targets.push_back({*identity, &item});
  }
  std::sort(targets.begin(), targets.end());
  for (std::size_t first = 0, i = 1; i < targets.size(); ++i) {
    if (targets[i].identity == targets[first].identity) {
      compare(*targets[i].node, *targets[first].node, context);
    } else {
      first = i;
    }
  }
}

}  // namespace

extern const Rule rule;
const Rule rule{.name = "relation/duplicate-target",
                .severity = Severity::warning,
                .fixes = Applicability::safe,
                .shapes = Shape::relation_targets | Shape::leg_targets,
                .holds_several = true,
                .check = check};

}  // namespace collint::rules::relation_duplicate_target
