#pragma once

#include <string>

namespace collint {

/// "U+00A0 (no-break space)": the code point with its common name where it has one.
[[nodiscard]] std::string describe_code_point(char32_t c);

}  // namespace collint
