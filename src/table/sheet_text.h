#pragma once

#include <cstddef>
#include <string>
#include <string_view>

/// How a sheet is written out as plain text, so that it can be read and shown like any other: a line for each
/// row, empty for an empty one, a separator between cells, and an escape for the three characters that mean
/// something. Empty cells at the end of a row and empty rows at the end of a sheet are left out.
namespace collint::table::sheet_text {

inline constexpr char separator = '\x1F';
inline constexpr char escape = '\x1B';  ///< followed by one letter: what it stands for

/// Appends a text as a cell spells it.
void append_spelt(std::string_view text, std::string& out);

/// Appends the text that a cell spells.
void append_read(std::string_view spelt, std::string& out);

/// Where in the spelling the byte `wanted` of the text is.
[[nodiscard]] std::size_t offset_in(std::string_view spelt, std::size_t wanted);

}  // namespace collint::table::sheet_text
