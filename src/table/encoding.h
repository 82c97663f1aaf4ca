#pragma once

#include <optional>
#include <string_view>

#include "model/file.h"
#include "model/row.h"

namespace collint::table {

/// What is wrong with a CSV file that is encoded in UTF-16, by its first bytes: its byte order mark, or the
/// zeros beside letters.
[[nodiscard]] std::optional<SyntaxProblem> other_encoding(std::string_view first_bytes);

/// What is wrong with bytes of a CSV file that are no UTF-8.
[[nodiscard]] SyntaxProblem invalid_utf8(Span bytes);

/// Takes the byte order mark from the first cell of the first record of a CSV file: what the import makes of
/// it is a finding of its own. False where there is none.
bool drop_byte_order_mark(Record& record);

}  // namespace collint::table
