#include <fmt/core.h>

#include "lint/rule.h"

namespace collint::rules::table_half_filled_reference {
namespace {

/// What the row is identified by is always filled, so the reference can never be left out.
void check_shared(const RowFact& fact, Context& context) {
  context.report(
      fact,
      fmt::format("{} is empty, but the reference reads {} too, which identifies the row itself: a "
                  "reference is only known to be left out where all its cells are empty",
                  context.name_of_column(fact.column), context.name_of_column(fact.other_column)),
      "give the reference columns of its own in the template, which are empty in such rows");
}

void check(const RowFact& fact, Context& context) {
  if (fact.kind != RowFact::Kind::half_filled || fact.is_missing) return;
  if (fact.is_shared) return check_shared(fact, context);
  context.report(fact,
                 fmt::format("{} is empty while {} is filled, and the two name one thing: the import cannot "
                             "tell which one is meant",
                             context.name_of_column(fact.column), context.name_of_column(fact.other_column)),
                 "fill in the cell, or empty all cells of the reference: then it is left out");
}

}  // namespace

extern const Rule rule;
const Rule rule{.name = "table/half-filled-reference", .severity = Severity::error, .check_fact = check};

}  // namespace collint::rules::table_half_filled_reference
