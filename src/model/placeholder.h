#pragma once

#include <cstddef>
#include <optional>
#include <string_view>

namespace collint {

/// True where the text holds a placeholder, `${...}`.
[[nodiscard]] bool has_placeholder(std::string_view text);

/// Bytes [from, to) of a text.
struct TextRange {
  std::size_t from = 0;
  std::size_t to = 0;
};

/// The first thing in a template's text that was meant as a placeholder and is none: `{1}`, `$1`, `$(1)`, `${
/// 1 }`,
/// `${0}`, `${01}`, `${Name}`. Only `${n}` with n from 1 is replaced ("Importing CSV and Excel files").
[[nodiscard]] std::optional<TextRange> malformed_placeholder(std::string_view text);

}  // namespace collint
