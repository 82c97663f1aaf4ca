#pragma once

#include <string_view>

namespace collint::json {

/// What may stand between two tokens.
inline constexpr std::string_view white_space = " \t\n\r";

/// What may stand before the first one, though it ought not to.
inline constexpr std::string_view byte_order_mark = "\xEF\xBB\xBF";

}  // namespace collint::json
