#include "lint/rule.h"

namespace collint::rules::syntax_byte_order_mark {
namespace {

constexpr Span mark{0, 3};

/// Before names of columns, or a column that nobody reads, it does no harm.
bool does_harm(const Table& table) {
  return table.is_expanded && !table.has_header && table.uses.read.has(1);
}

void offer_removal(Finding& finding, const Context& context) {
  context.offer(finding, Applicability::safe, "remove the byte order mark", {{mark, ""}});
}

void check(const FileSummary& file, Context& context) {
  if (!file.byte_order_mark) return;
  if (file.table == nullptr) {
    Finding& finding =
        context.report({mark},
                       "a byte order mark stands before the JSON text: whether the import skips it is not "
                       "documented, and other JSON readers refuse it",
                       "write the file in UTF-8 without a byte order mark");
    offer_removal(finding, context);
  } else if (does_harm(*file.table)) {
    Finding& finding = context.report(
        Severity::warning, {.span = mark, .cell = {1, 1}},
        "a byte order mark stands before the first cell of the data: the import takes it for an "
        "invisible character of that cell's text",
        "write the file in UTF-8 without a byte order mark, or with a row of names of the columns");
    offer_removal(finding, context);
  }
}

}  // namespace

extern const Rule rule;
const Rule rule{.name = "syntax/byte-order-mark",
                .severity = Severity::info,
                .also = Severity::warning,
                .fixes = Applicability::safe,
                .check_file = check};

}  // namespace collint::rules::syntax_byte_order_mark
