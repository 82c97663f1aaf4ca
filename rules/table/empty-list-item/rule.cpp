#include <fmt/core.h>

#include "lint/rule.h"

namespace collint::rules::table_empty_list_item {
namespace {

void check(const RowFact& fact, Context& context) {
  if (fact.kind != RowFact::Kind::empty_item) return;
  context.report(fact,
                 fmt::format("the list in {} has {}: the import splits the cell at each comma, and what it "
                             "makes of nothing is not documented",
                             context.name_of_column(fact.column),
                             fact.count == 1 ? "an empty item" : fmt::format("{} empty items", fact.count)),
                 "remove the comma that has no item beside it; if it belongs to an item, put the item in "
                 "double quotes");
}

}  // namespace

extern const Rule rule;
const Rule rule{.name = "table/empty-list-item", .severity = Severity::warning, .check_fact = check};

}  // namespace collint::rules::table_empty_list_item
