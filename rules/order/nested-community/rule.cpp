#include <fmt/core.h>

#include "ledger/parents.h"
#include "lint/ledger_context.h"
#include "lint/rule.h"
#include "model/describe.h"

namespace collint::rules::order_nested_community {
namespace {

void check(LedgerContext& context) {
  const std::vector<ParentReference> references = parent_references(context.resources());
  if (references.empty()) return;
  const auto creations = context.resources().creations(ResourceType::community);
  for (const ParentReference& reference : references) {
    const Mention* found = creations[reference.parent];
    if (reference.circle != 0 || found == nullptr) continue;
    const auto places = context.read_same(reference.mention, *found);
    if (!places) continue;
    const auto& [parent, creation] = *places;
    context
        .report(parent,
                fmt::format("parent {} has a command at {} of the same file: an import cannot create a "
                            "community and one below it in one request",
                            describe_identifier(*parent.node), context.place_of(creation)),
                "import the communities level by level, each level in a file of its own, the top one first")
        .related.push_back({"the command of the parent", creation.span()});
  }
}

}  // namespace

extern const Rule rule;
const Rule rule{.name = "order/nested-community", .severity = Severity::error, .check_ledger = check};

}  // namespace collint::rules::order_nested_community
