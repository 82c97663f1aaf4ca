#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace collint {

/// Text from a file as it may be shown on a terminal or in a log: controls, format characters and bytes that
/// are no UTF-8 become visible escapes (`\n`, `\u{200B}`, `\xFF`), so that nothing in a file can move the
/// cursor, start a command of a log or hide.
[[nodiscard]] std::string visible(std::string_view text);

/// The columns of a terminal that a visible text takes.
[[nodiscard]] std::size_t display_width(std::string_view visible_text);

}  // namespace collint
