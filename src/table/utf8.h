#pragma once

#include <cstddef>
#include <string_view>

namespace collint::table {

/// A character as Java decodes it from UTF-8, or the bytes that it takes for one malformed unit.
struct Decoded {
  char32_t value = 0;  ///< U+FFFD for a malformed unit
  std::size_t size = 0;
  bool is_malformed = false;
};

inline constexpr char32_t replacement_character = 0xFFFD;
inline constexpr std::string_view replacement_bytes = "\xEF\xBF\xBD";

/// What stands at `at`, which is less than the size of the text. The text ends where the file or the line
/// does.
[[nodiscard]] Decoded decoded_at(std::string_view text, std::size_t at);

/// The first malformed unit at or after the start of a character, or the size of the text.
[[nodiscard]] std::size_t first_malformed(std::string_view text, std::size_t from);

/// Characters for which Java's Character.isWhitespace holds: no-break spaces are none.
[[nodiscard]] bool is_java_white_space(char32_t c);

}  // namespace collint::table
