#pragma once

#include <string>
#include <string_view>

namespace collint::test {

/// The workbook of one sheet that a text describes, line by line:
///
///     sheet Tables        its name, else Sheet1
///     A1: Name            a cell with a text
///     B2: =number 4711    no text: number, date (in days), boolean (0 or 1), error (#N/A)
///     C2: =formula 3      a formula with its last result
///     merge A2:A3
///
/// Any other text is given back as it is: it is no workbook.
[[nodiscard]] std::string workbook_of(std::string_view text);

}  // namespace collint::test
