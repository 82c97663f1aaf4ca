#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

#include "model/traits.h"

namespace collint {

/// A code point of a text and where its bytes are.
struct CodePoint {
  char32_t value = 0;
  std::size_t begin = 0;
  std::size_t size = 0;
};

/// The code point that starts at `begin` of a valid UTF-8 text; `begin` is less than the size. What is not
/// valid is taken byte by byte as U+FFFD, so that any bytes can be walked.
[[nodiscard]] CodePoint code_point_at(std::string_view text, std::size_t begin);

/// Writes a code point as UTF-8, in at most four bytes. Returns where they end.
[[nodiscard]] char* write_utf8(char32_t c, char* out);
void append_utf8(char32_t c, std::string& out);

/// The start of the code point that ends before `end`, which is greater than 0.
[[nodiscard]] std::size_t previous_code_point(std::string_view text, std::size_t end);

/// The length as the server may count it: the greater of UTF-16 code units and code points, which is the
/// former.
[[nodiscard]] std::size_t length_in_utf16(std::string_view text);

/// The Unicode property White_Space.
[[nodiscard]] bool is_white_space(char32_t c);

/// C0, U+007F and C1.
[[nodiscard]] bool is_control(char32_t c);

/// A space that looks like U+0020 and is none.
[[nodiscard]] bool is_unusual_space(char32_t c);

/// Zero-width and format characters: nobody sees them, the import keeps them.
[[nodiscard]] bool is_format_character(char32_t c);

/// True where a format character does its work: U+200D within an emoji sequence, U+200C and U+200D between
/// letters of scripts that join, tag characters in the emoji of a flag.
[[nodiscard]] bool is_format_character_in_place(std::string_view text, CodePoint at);

/// The text without white space at its ends.
[[nodiscard]] std::string_view trimmed(std::string_view text);

/// The text as a message may quote it: a long one is cut to its first 60 code points.
[[nodiscard]] std::string shortened(std::string_view text);

/// What the text rules would find in a text; one pass, and next to nothing for plain ASCII.
[[nodiscard]] Traits traits_of_text(std::string_view text);

}  // namespace collint
