#include "lint/rule.h"

namespace collint::rules::syntax_byte_order_mark {
namespace {

constexpr Span mark{0, 3};

/// Before names of columns, or a column that nobody reads, it does no harm.
bool does_harm(const Table& table) {
  return table.is_expanded && !table.has_header && table.uses.read.has(1);
}

void check(const FileSummary& file, Context& context) {
  if (!file.byte_order_mark) return;
  if (file.table == nullptr) {
    context.report({mark},
                   "a byte order mark stands before the JSON text: whether the import skips it is not "
                   "documented, and other JSON readers refuse it",
                   "write the file in UTF-8 without a byte order mark");
  } else if (does_harm(*file.table)) {
    context.report(
        Severity::warning, {.span = mark, .cell = {1, 1}},
        "a byte order mark stands before the first cell of the data: the import takes it for an "
        "invisible character of that cell's text",
        "write the file in UTF-8 without a byte order mark, or with a row of names of the columns");
  }
}

}  // namespace

extern const Rule rule;
const Rule rule{.name = "syntax/byte-order-mark",
                .severity = Severity::info,
                .also = Severity::warning,
                .check_file = check};

}  // namespace collint::rules::syntax_byte_order_mark
