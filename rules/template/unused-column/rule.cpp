#include <fmt/core.h>

#include "lint/rule.h"
#include "model/characters.h"
#include "model/mixed.h"

namespace collint::rules::template_unused_column {
namespace {

/// The cell of the first row, or the end of that row where it is too short.
Span place_of(const Table& table, std::uint32_t column) {
  if (column <= table.first_row.size()) return table.first_row[column - 1].span;
  if (table.first_row.empty()) return {};
  const Span& last = table.first_row.back().span;
  return {last.offset + last.length, 0};
}

void check_file(const FileSummary& file, Context& context) {
  if (file.table == nullptr || !file.table->is_expanded) return;
  const Table& table = *file.table;
  for (std::uint32_t column = 1; column <= table.columns; ++column) {
    const bool is_used = table.uses.read.has(column) || table.uses.meant.has(column);
    if (!table.filled.has(column) || is_used) continue;
    const std::string heading = table.heading(column);
    const std::string name = heading.empty() ? "" : fmt::format(" ('{}')", shortened(heading));
    Finding& finding = context.report(
        {.span = place_of(table, column), .cell = {1, column}},
        fmt::format("{} does not read column {}{}: what the rows have there is not imported",
                    table.template_name, column, name),
        fmt::format("write '${{{}}}' where the column belongs, if it is to be imported", column));
    if (heading.empty()) {
      finding.subject = mixed(column);
    } else {
      finding.subject.reset();  // the heading, at the span
    }
  }
}

}  // namespace

extern const Rule rule;
const Rule rule{.name = "template/unused-column", .severity = Severity::info, .check_file = check_file};

}  // namespace collint::rules::template_unused_column
