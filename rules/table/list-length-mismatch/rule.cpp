#include <fmt/core.h>

#include "lint/rule.h"

namespace collint::rules::table_list_length_mismatch {
namespace {

std::string counted(std::size_t items) { return fmt::format("{} item{}", items, items == 1 ? "" : "s"); }

void check(const RowFact& fact, Context& context) {
  if (fact.kind != RowFact::Kind::uneven_lists) return;
  context.report(fact,
                 fmt::format("{} has {}, and {} has {}: the items of these lists belong together one by "
                             "one, so the import cannot tell which go with which",
                             context.name_of_column(fact.column), counted(fact.count),
                             context.name_of_column(fact.other_column), counted(fact.other_count)),
                 "give each list the same number of items, and repeat what is the same for several; an item "
                 "that holds a comma goes in double quotes");
}

}  // namespace

extern const Rule rule;
const Rule rule{.name = "table/list-length-mismatch", .severity = Severity::error, .check_fact = check};

}  // namespace collint::rules::table_list_length_mismatch
