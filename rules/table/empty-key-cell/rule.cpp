#include <fmt/core.h>

#include "lint/rule.h"

namespace collint::rules::table_empty_key_cell {
namespace {

void check(const RowFact& fact, Context& context) {
  if (fact.kind == RowFact::Kind::blank_row) {
    context.report(fact, "the row is empty: the import makes commands of it that identify nothing",
                   "remove the row");
    return;
  }
  if (fact.kind != RowFact::Kind::empty_key || fact.is_missing) return;
  const std::string_view type = name_of(context.command().type());
  context.report(fact,
                 fmt::format("{} is empty, and the {} of this row is identified by it: the import cannot "
                             "tell which one is meant",
                             context.name_of_column(fact.column), type.empty() ? "resource" : type),
                 "fill in the cell, or remove the row");
}

}  // namespace

extern const Rule rule;
const Rule rule{.name = "table/empty-key-cell", .severity = Severity::error, .check_fact = check};

}  // namespace collint::rules::table_empty_key_cell
