#include "lint/rule.h"

namespace collint::rules::syntax_byte_order_mark {
namespace {

constexpr Span mark{0, 3};

void check(const FileSummary& file, Context& context) {
  if (!file.byte_order_mark) return;
  context.report({mark},
                 "a byte order mark stands before the JSON text: whether the import skips it is not "
                 "documented, and other JSON readers refuse it",
                 "write the file in UTF-8 without a byte order mark");
}

}  // namespace

extern const Rule rule;
const Rule rule{.name = "syntax/byte-order-mark", .severity = Severity::info, .check_file = check};

}  // namespace collint::rules::syntax_byte_order_mark
