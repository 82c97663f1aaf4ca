#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

namespace collint {

/// True where the text holds a placeholder, `${...}`.
[[nodiscard]] bool has_placeholder(std::string_view text);

/// A part of a template's text: characters that stay as they are, or the column that takes its place.
struct TextPiece {
  std::string_view text;     ///< as the template has it
  std::uint32_t column = 0;  ///< of a placeholder, from 1; 0 for other text
};

/// The parts of a text that has placeholders; none for a text without.
[[nodiscard]] std::vector<TextPiece> pieces_of(std::string_view text);

/// Bytes [from, to) of a text.
struct TextRange {
  std::size_t from = 0;
  std::size_t to = 0;
};

/// The first thing in a template's text that was meant as a placeholder and is none: `{1}`, `$1`, `$(1)`, `${
/// 1 }`,
/// `${0}`, `${01}`, `${Name}`. Only `${n}` with n from 1 is replaced ("Importing CSV and Excel files").
[[nodiscard]] std::optional<TextRange> malformed_placeholder(std::string_view text);

/// The column that something malformed means: 1 for `{1}` and `${01}`; 0 where it does not say.
[[nodiscard]] std::uint32_t meant_column(std::string_view placeholder);

}  // namespace collint
