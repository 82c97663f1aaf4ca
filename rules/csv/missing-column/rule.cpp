#include <fmt/core.h>

#include "lint/rule.h"

namespace collint::rules::csv_missing_column {
namespace {

void check(const RowFact& fact, Context& context) {
  if (!fact.is_missing) return;
  const bool is_key = fact.kind == RowFact::Kind::empty_key;
  const std::string_view type = name_of(context.command().type());
  const std::string use =
      is_key
          ? fmt::format("by which its {} is identified", type.empty() ? "resource" : type)
          : fmt::format("which names one thing together with {}", context.name_of_column(fact.other_column));
  const std::size_t cells = context.command().row->record->cells.size();
  context.report(is_key ? Severity::error : Severity::warning, fact,
                 fmt::format("the row ends after {} cell{}, before {}, {}: the import finds nothing there",
                             cells, cells == 1 ? "" : "s", context.name_of_column(fact.column), use),
                 "write all cells of the row; see whether a separator is missing, or a line feed in a cell "
                 "that is not in quotes has cut the row");
}

}  // namespace

extern const Rule rule;
const Rule rule{.name = "csv/missing-column",
                .severity = Severity::error,
                .also = Severity::warning,
                .check_fact = check};

}  // namespace collint::rules::csv_missing_column
