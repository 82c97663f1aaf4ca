#pragma once

#include <string>
#include <string_view>

namespace collint {

/// A JSON text in its quotes. Bytes that are no UTF-8 become U+FFFD.
[[nodiscard]] std::string json_text(std::string_view text);

/// The same without the quotes.
[[nodiscard]] std::string json_escaped(std::string_view text);

}  // namespace collint
