#include <fmt/core.h>

#include <algorithm>
#include <span>
#include <string>

#include "ledger/parents.h"
#include "lint/ledger_context.h"
#include "lint/rule.h"
#include "model/describe.h"

namespace collint::rules::order_cyclic_parent {
namespace {

constexpr std::size_t links_shown = 5;

std::string message_for(const Occurrence& parent, std::size_t length) {
  const std::string community = describe_resource(*parent.command);
  if (length == 1) return fmt::format("{} is its own parent: the import refuses the command", community);
  return fmt::format(
      "{} is given the parent {}, which lies below it already: the {} parents lead round in a circle, so the "
      "import refuses one of them",
      community, describe_identifier(*parent.node), length);
}

/// The references of one circle, in the order of the file.
void report(std::span<const ParentReference> circle, LedgerContext& context) {
  const auto last = context.read(circle.back().mention);
  if (!last) return;
  Finding& finding = context.report(*last, message_for(*last, circle.size()),
                                    "remove the 'parent' of the community that belongs at the top");
  for (const ParentReference& link : circle.first(std::min(circle.size() - 1, links_shown))) {
    if (const auto place = context.read(link.mention))
      context.relate(finding, fmt::format("the parent of {}", describe_resource(*place->command)), *place);
  }
}

void check(LedgerContext& context) {
  std::vector<ParentReference> links = parent_references(context.resources());
  std::erase_if(links, [](const ParentReference& reference) { return reference.circle == 0; });
  std::stable_sort(links.begin(), links.end(),
                   [](const ParentReference& a, const ParentReference& b) { return a.circle < b.circle; });
  for (auto begin = links.begin(); begin != links.end();) {
    const auto end = std::find_if(begin, links.end(), [&](const ParentReference& reference) {
      return reference.circle != begin->circle;
    });
    report({begin, end}, context);
    begin = end;
  }
}

}  // namespace

extern const Rule rule;
const Rule rule{.name = "order/cyclic-parent",
                .severity = Severity::error,
                .check_ledger = check,
                .scope = Scope::declared_run};

}  // namespace collint::rules::order_cyclic_parent
