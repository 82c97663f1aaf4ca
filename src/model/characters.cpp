#include "model/characters.h"

#include <fmt/core.h>
#include <utf8proc.h>

#include <algorithm>

#include "model/placeholder.h"

namespace collint {
namespace {

bool is_continuation(char c) { return (static_cast<unsigned char>(c) & 0xC0U) == 0x80U; }

/// Scripts whose letters change shape beside U+200C and U+200D: Arabic and its kin, Mongolian, the Indic
/// scripts of South and South East Asia.
bool is_joining_letter(char32_t c) {
  return (c >= 0x0600 && c <= 0x0DFF) || (c >= 0x0F00 && c <= 0x109F) || (c >= 0x1780 && c <= 0x18AF) ||
         (c >= 0x1A20 && c <= 0x1BFF) || (c >= 0x1CD0 && c <= 0x1CFF) || (c >= 0xA800 && c <= 0xA8FF) ||
         (c >= 0xA980 && c <= 0xA9DF) || (c >= 0xAA60 && c <= 0xAAFF) || (c >= 0xABC0 && c <= 0xABFF) ||
         (c >= 0xFB50 && c <= 0xFDFF) || (c >= 0xFE70 && c <= 0xFEFE) || (c >= 0x10A00 && c <= 0x11FFF);
}

bool is_pictograph(char32_t c) {
  return utf8proc_get_property(static_cast<utf8proc_int32_t>(c))->boundclass ==
         UTF8PROC_BOUNDCLASS_EXTENDED_PICTOGRAPHIC;
}

bool is_tag(char32_t c) { return c >= 0xE0000 && c <= 0xE007F; }

/// What may stand between a pictograph and the U+200D that joins it to the next: a skin tone or a variation
/// selector.
bool modifies_pictograph(char32_t c) { return c == 0xFE0F || (c >= 0x1F3FB && c <= 0x1F3FF); }

char32_t before(std::string_view text, std::size_t end) {
  return end == 0 ? U'\0' : code_point_at(text, previous_code_point(text, end)).value;
}

char32_t after(std::string_view text, CodePoint at) {
  const std::size_t next = at.begin + at.size;
  return next >= text.size() ? U'\0' : code_point_at(text, next).value;
}

bool follows_pictograph(std::string_view text, std::size_t end) {
  while (end > 0) {
    const std::size_t begin = previous_code_point(text, end);
    const char32_t c = code_point_at(text, begin).value;
    if (is_pictograph(c)) return true;
    if (!modifies_pictograph(c)) return false;
    end = begin;
  }
  return false;
}

/// The flags of regions are U+1F3F4 followed by a few tag characters (UTS #51).
bool follows_black_flag(std::string_view text, std::size_t end) {
  constexpr int longest = 8;
  for (int tags = 0; tags < longest && end > 0; ++tags) {
    const std::size_t begin = previous_code_point(text, end);
    const char32_t c = code_point_at(text, begin).value;
    if (!is_tag(c)) return c == 0x1F3F4;
    end = begin;
  }
  return false;
}

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

/// What one pass over the bytes tells: enough to let nearly every text go.
struct ByteClasses {
  bool beyond_ascii = false;
  bool control = false;
  bool blank_run = false;
  bool dollar = false;
};

ByteClasses classes_of(std::string_view text) {
  unsigned beyond_ascii = 0;
  unsigned control = 0;
  unsigned blank_run = 0;
  unsigned dollar = 0;
  unsigned char previous = 0;
  for (const char character : text) {
    const auto c = static_cast<unsigned char>(character);
    beyond_ascii |= c & 0x80U;
    control |= static_cast<unsigned>(c < 0x20) | static_cast<unsigned>(c == 0x7F);
    blank_run |= static_cast<unsigned>(c == ' ') & static_cast<unsigned>(previous == ' ');
    dollar |= static_cast<unsigned>(c == '$');
    previous = c;
  }
  return {beyond_ascii != 0, control != 0, blank_run != 0, dollar != 0};
}

bool is_stand_in_word(std::string_view text) {
  return text == "undefined" || text == "null" || text == "None" || text == "NaN";
}

/// The traits that only code points beyond ASCII can give.
Traits traits_beyond_ascii(std::string_view text) {
  Traits traits;
  for (std::size_t i = 0; i < text.size();) {
    const CodePoint c = code_point_at(text, i);
    i += c.size;
    if (c.value < 0x80) continue;
    if (is_control(c.value)) traits |= Trait::control;
    if (is_unusual_space(c.value)) traits |= Trait::unusual_space;
    if (is_format_character(c.value) && !is_format_character_in_place(text, c)) traits |= Trait::invisible;
  }
  return traits;
}

}  // namespace

CodePoint code_point_at(std::string_view text, std::size_t begin) {
  utf8proc_int32_t value = 0;
  const auto left = static_cast<utf8proc_ssize_t>(text.size() - begin);
  const auto size =
      utf8proc_iterate(reinterpret_cast<const utf8proc_uint8_t*>(text.data() + begin), left, &value);
  if (size <= 0) return {U'\uFFFD', begin, 1};
  return {static_cast<char32_t>(value), begin, static_cast<std::size_t>(size)};
}

std::size_t previous_code_point(std::string_view text, std::size_t end) {
  std::size_t begin = end - 1;
  while (begin > 0 && end - begin < 4 && is_continuation(text[begin])) --begin;
  return begin;
}

std::size_t length_in_utf16(std::string_view text) {
  std::size_t length = 0;
  for (const char c : text) {
    length += static_cast<std::size_t>(!is_continuation(c)) +
              static_cast<std::size_t>(static_cast<unsigned char>(c) >= 0xF0);
  }
  return length;
}

bool is_white_space(char32_t c) {
  return c == 0x20 || (c >= 0x09 && c <= 0x0D) || c == 0x85 || c == 0xA0 || c == 0x1680 ||
         (c >= 0x2000 && c <= 0x200A) || c == 0x2028 || c == 0x2029 || c == 0x202F || c == 0x205F ||
         c == 0x3000;
}

bool is_control(char32_t c) { return c < 0x20 || (c >= 0x7F && c <= 0x9F); }

bool is_unusual_space(char32_t c) {
  return c == 0xA0 || (c >= 0x2000 && c <= 0x200A) || c == 0x202F || c == 0x205F || c == 0x3000;
}

bool is_format_character(char32_t c) {
  return c == 0xAD || c == 0x180E || (c >= 0x200B && c <= 0x200F) || (c >= 0x202A && c <= 0x202E) ||
         (c >= 0x2060 && c <= 0x2064) || (c >= 0x2066 && c <= 0x2069) || c == 0xFEFF || is_tag(c);
}

bool is_format_character_in_place(std::string_view text, CodePoint at) {
  if (is_tag(at.value)) return follows_black_flag(text, at.begin);
  if (at.value != 0x200C && at.value != 0x200D) return false;
  if (is_joining_letter(before(text, at.begin)) && is_joining_letter(after(text, at))) return true;
  return at.value == 0x200D && follows_pictograph(text, at.begin) && is_pictograph(after(text, at));
}

std::string_view trimmed(std::string_view text) {
  while (!text.empty()) {
    const CodePoint first = code_point_at(text, 0);
    if (!is_white_space(first.value)) break;
    text.remove_prefix(first.size);
  }
  while (!text.empty()) {
    const std::size_t last = previous_code_point(text, text.size());
    if (!is_white_space(code_point_at(text, last).value)) break;
    text = text.substr(0, last);
  }
  return text;
}

std::string shortened(std::string_view text) {
  std::size_t end = 0;
  for (int count = 0; count < 60 && end < text.size(); ++count) end += code_point_at(text, end).size;
  return std::string(text.substr(0, end)) + (end < text.size() ? "..." : "");
}

std::string describe_code_point(char32_t c) {
  const auto value = static_cast<std::uint32_t>(c);
  if (is_tag(c)) return fmt::format("U+{:04X} (tag character)", value);
  const auto* const named = std::lower_bound(std::begin(named_code_points), std::end(named_code_points), c,
                                             [](const NamedCodePoint& a, char32_t b) { return a.value < b; });
  if (named == std::end(named_code_points) || named->value != c) return fmt::format("U+{:04X}", value);
  return fmt::format("U+{:04X} ({})", value, named->name);
}

Traits traits_of_text(std::string_view text) {
  if (text.empty()) return Trait::blank;
  Traits traits;
  const ByteClasses classes = classes_of(text);
  if (classes.control) traits |= Trait::control;
  if (classes.blank_run) traits |= Trait::unusual_space;
  if (classes.dollar && has_placeholder(text)) traits |= Trait::placeholder;
  if (text.size() <= 9 && is_stand_in_word(text)) traits |= Trait::stand_in_word;
  if (classes.beyond_ascii) traits |= traits_beyond_ascii(text);
  const auto first = static_cast<unsigned char>(text.front());
  const auto last = static_cast<unsigned char>(text.back());
  if (first > 0x20 && first < 0x80 && last > 0x20 && last < 0x80) return traits;
  const std::string_view inner = trimmed(text);
  if (inner.empty()) return traits | Trait::blank;
  if (inner.size() != text.size()) traits |= Trait::edge_space;
  return traits;
}

}  // namespace collint
