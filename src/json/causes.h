#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

#include "model/file.h"

namespace collint::json {

/// What is wrong and what to do about it, in words.
struct Cause {
  SyntaxProblem::Kind kind = SyntaxProblem::Kind::json;
  std::string message;
  std::string help;
};

/// True for a number as JSON writes it, of any length.
[[nodiscard]] bool is_number(std::string_view token);

/// The usual causes of files that are no JSON.
namespace cause {
[[nodiscard]] Cause truncated(std::size_t open_brackets);
[[nodiscard]] Cause trailing_comma();
[[nodiscard]] Cause missing_comma();
[[nodiscard]] Cause missing_colon();
[[nodiscard]] Cause missing_value(char found);
[[nodiscard]] Cause wrong_bracket(char found, char open);
[[nodiscard]] Cause nested_too_deep(std::size_t limit);
[[nodiscard]] Cause comment();
[[nodiscard]] Cause single_quotes();
[[nodiscard]] Cause unquoted_key(std::string_view key);
[[nodiscard]] Cause unknown_word(std::string_view word);
[[nodiscard]] Cause unexpected_character(std::string_view character);
[[nodiscard]] Cause bad_number(std::string_view token);
[[nodiscard]] Cause bad_escape(char escaped);
[[nodiscard]] Cause bad_unicode_escape();
[[nodiscard]] Cause lone_surrogate();
[[nodiscard]] Cause control_in_text(char control);
[[nodiscard]] Cause text_before(char opening);
[[nodiscard]] Cause other_format(std::string_view name);
/// What follows the top-level value: `after_array` and `after_object` tell what that was.
[[nodiscard]] Cause text_after(std::string_view rest, bool after_array, bool after_object);
[[nodiscard]] Cause invalid_utf8(char byte, std::uint64_t offset);
[[nodiscard]] Cause other_encoding(std::string_view name);
}  // namespace cause

}  // namespace collint::json
