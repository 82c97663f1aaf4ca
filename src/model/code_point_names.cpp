#include "model/code_point_names.h"

#include <fmt/core.h>

#include <algorithm>
#include <cstdint>
#include <iterator>
#include <string_view>

namespace collint {
namespace {

struct NamedCodePoint {
  char32_t value;
  std::string_view name;
};

/// The names that people know of what nobody sees, in the order of the code points.
constexpr NamedCodePoint named_code_points[] = {
    {0x0000, "null"},
    {0x0007, "bell"},
    {0x0008, "backspace"},
    {0x0009, "tab"},
    {0x000A, "line feed"},
    {0x000B, "vertical tab"},
    {0x000C, "form feed"},
    {0x000D, "carriage return"},
    {0x001A, "substitute"},
    {0x001B, "escape"},
    {0x0020, "space"},
    {0x007F, "delete"},
    {0x0085, "next line"},
    {0x00A0, "no-break space"},
    {0x00AD, "soft hyphen"},
    {0x1680, "Ogham space mark"},
    {0x180E, "Mongolian vowel separator"},
    {0x2000, "en quad"},
    {0x2001, "em quad"},
    {0x2002, "en space"},
    {0x2003, "em space"},
    {0x2004, "three-per-em space"},
    {0x2005, "four-per-em space"},
    {0x2006, "six-per-em space"},
    {0x2007, "figure space"},
    {0x2008, "punctuation space"},
    {0x2009, "thin space"},
    {0x200A, "hair space"},
    {0x200B, "zero width space"},
    {0x200C, "zero width non-joiner"},
    {0x200D, "zero width joiner"},
    {0x200E, "left-to-right mark"},
    {0x200F, "right-to-left mark"},
    {0x2028, "line separator"},
    {0x2029, "paragraph separator"},
    {0x202A, "left-to-right embedding"},
    {0x202B, "right-to-left embedding"},
    {0x202C, "pop directional formatting"},
    {0x202D, "left-to-right override"},
    {0x202E, "right-to-left override"},
    {0x202F, "narrow no-break space"},
    {0x205F, "medium mathematical space"},
    {0x2060, "word joiner"},
    {0x2061, "function application"},
    {0x2062, "invisible times"},
    {0x2063, "invisible separator"},
    {0x2064, "invisible plus"},
    {0x2066, "left-to-right isolate"},
    {0x2067, "right-to-left isolate"},
    {0x2068, "first strong isolate"},
    {0x2069, "pop directional isolate"},
    {0x3000, "ideographic space"},
    {0xFEFF, "byte order mark"},
};

}  // namespace

std::string describe_code_point(char32_t c) {
  const auto value = static_cast<std::uint32_t>(c);
  if (c >= 0xE0000 && c <= 0xE007F) return fmt::format("U+{:04X} (tag character)", value);
  const auto* const named = std::lower_bound(std::begin(named_code_points), std::end(named_code_points), c,
                                             [](const NamedCodePoint& a, char32_t b) { return a.value < b; });
  if (named == std::end(named_code_points) || named->value != c) return fmt::format("U+{:04X}", value);
  return fmt::format("U+{:04X} ({})", value, named->name);
}

}  // namespace collint
