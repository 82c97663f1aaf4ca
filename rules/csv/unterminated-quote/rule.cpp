#include <fmt/core.h>

#include "lint/rule.h"

namespace collint::rules::csv_unterminated_quote {
namespace {

void check_file(const FileSummary& file, Context& context) {
  if (file.table == nullptr || !file.table->unterminated_quote) return;
  const Table& table = *file.table;
  const Span opening = table.likely_quote.value_or(*table.unterminated_quote);
  Finding& finding = context.report(
      {.span = opening},
      "the file ends within quotes, which this quote most likely has opened: the import refuses the file, or "
      "takes all rows from here on for one cell",
      table.escaped_quote
          ? "the escape character before the last quote of this cell makes it a part of the text: double the "
            "escape character ('C:\\\\'), or give the job another 'escape'"
          : "close the quotes, and double a quote that belongs to the text (\"\")");
  if (table.escaped_quote)
    finding.related.push_back({"this quote does not close the cell", *table.escaped_quote});
  if (opening.offset != table.unterminated_quote->offset)
    finding.related.push_back({"the quote that is open at the end", *table.unterminated_quote});
}

}  // namespace

extern const Rule rule;
const Rule rule{.name = "csv/unterminated-quote", .severity = Severity::error, .check_file = check_file};

}  // namespace collint::rules::csv_unterminated_quote
