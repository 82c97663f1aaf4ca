#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace collint::test {

/// How the white space between the tokens of a JSON text is written.
enum class Layout : std::uint8_t {
  minified,  ///< none
  one_line,  ///< a blank behind commas and colons
  pretty,    ///< a line for each member and item
  crlf,      ///< the same, with the line ends of Windows
};
inline constexpr Layout layouts[] = {Layout::minified, Layout::one_line, Layout::pretty, Layout::crlf};

/// A JSON text with its white space written otherwise, and the same tokens.
std::string laid_out(std::string_view json, Layout layout);

}  // namespace collint::test
