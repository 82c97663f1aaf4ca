#include "model/characters.h"

#include <utf8proc.h>

#include <algorithm>
#include <array>
#include <cstring>

#include "model/placeholder.h"
#include "model/sixteen_bytes.h"

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

/// After the sign that takes the vowel from an Indic letter U+200C and U+200D choose its form, at the end of
/// a word too (RFC 5892, appendix A).
bool is_virama(char32_t c) {
  constexpr int virama_class = 9;
  return utf8proc_get_property(static_cast<utf8proc_int32_t>(c))->combining_class == virama_class;
}

/// Persian sets its endings apart from words of other scripts by U+200C.
bool is_latin_letter_or_digit(char32_t c) {
  return (c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z');
}

bool is_joiner_in_place(char32_t joiner, char32_t left, char32_t right) {
  if (is_virama(left)) return true;
  if (!is_joining_letter(right)) return false;
  return is_joining_letter(left) || (joiner == 0x200C && is_latin_letter_or_digit(left));
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

constexpr std::uint64_t repeated(unsigned char byte) { return 0x0101010101010101U * byte; }

template <typename Word>
std::uint64_t load(const char* bytes) {
  Word word = 0;
  std::memcpy(&word, bytes, sizeof word);
  return word;
}

/// The bytes of a text of less than eight, some of them twice, filled up with a letter.
std::uint64_t load_short(std::string_view text) {
  const std::size_t size = text.size();
  if (size >= 4) return load<std::uint32_t>(text.data()) | load<std::uint32_t>(text.data() + size - 4) << 32U;
  const auto byte = [&](std::size_t i) { return load<std::uint8_t>(text.data() + i); };
  return (repeated('x') << 24U) | byte(0) | byte(size / 2) << 8U | byte(size - 1) << 16U;
}

/// Calls `take` with all bytes of a text, sixteen at a time, some of them twice, and with those that stand
/// before each of them. The text is not empty.
template <typename Take>
void each_sixteen(std::string_view text, Take take) {
  const char* const begin = text.data();
  const char* const end = begin + text.size();
  if (text.size() <= 16) {
    const bool is_short = text.size() < 8;
    const std::uint64_t low = is_short ? load_short(text) : load<std::uint64_t>(begin);
    const std::uint64_t high = is_short ? low : load<std::uint64_t>(end - 8);
    return take(sixteen_of(low, high), sixteen_of(low << 8U, high << 8U));
  }
  take(load_sixteen(begin), sixteen_of(load<std::uint64_t>(begin) << 8U, load<std::uint64_t>(begin + 7)));
  for (const char* at = begin + 16; at < end - 16; at += 16) take(load_sixteen(at), load_sixteen(at - 1));
  take(load_sixteen(end - 16), load_sixteen(end - 17));
}

bool any(SixteenBytes mask) {
  const auto [first, second] = halves_of(mask);
  return (first | second) != 0;
}

/// What is remarkable among visible ASCII; `before` are the bytes before each of them. Now and then a blank
/// too many is seen where the bytes of a short text come twice.
SixteenBytes remarkable_ascii(SixteenBytes here, SixteenBytes before) {
  return SixteenBytes((here == 0x7F) | (here == '$') | ((here == ' ') & (before == ' ')));
}

/// What one pass over any text tells.
struct Glance {
  bool is_ascii = false;
  /// True where there is a control, U+007F, a `$` or two blanks in a row; now and then without.
  bool is_remarkable = false;
};

Glance glance_at(std::string_view text) {
  SixteenBytes remarkable{};
  SixteenBytes all{};
  // GCC would make it a call for each sixteen bytes.
  each_sixteen(
      text, [&](SixteenBytes here, SixteenBytes before) __attribute__((always_inline)) {
        remarkable |= SixteenBytes(here < 0x20) | remarkable_ascii(here, before);
        all |= here;
      });
  return {!any(all & 0x80), any(remarkable)};
}

/// True where a code point beyond ASCII can be remarkable, see can_start_remarkable().
bool has_remarkable_lead(std::string_view text) {
  SixteenBytes leads{};
  each_sixteen(
      text, [&](SixteenBytes here, SixteenBytes /*before*/) __attribute__((always_inline)) {
        leads |= SixteenBytes((((here & 0xFC) == 0xE0) & (here != 0xE0)) | (here == 0xC2) | (here == 0xEF) |
                              (here == 0xF3));
      });
  return any(leads);
}

bool has_blank_run(std::string_view text) { return text.find("  ") != std::string_view::npos; }

Traits ascii_controls(std::string_view text) {
  Traits traits;
  for (const char c : text) {
    if ((c >= 0 && c < 0x20) || c == 0x7F)
      traits |= c == '\t' || c == '\n' || c == '\r' ? Trait::line_end : Trait::control;
  }
  return traits;
}

bool is_stand_in_word(std::string_view text) {
  switch (text.front()) {
    case 'u': return text == "undefined";
    case 'n': return text == "null";
    case 'N': return text == "None" || text == "NaN";
    default: return false;
  }
}

/// True for the first bytes of the code points beyond ASCII that can be remarkable: U+0080 to U+00BF, U+1680,
/// U+180E, U+2000 to U+206F, U+3000, U+FEFF and the tags. All white space beyond ASCII is among them.
bool can_start_remarkable(char c) {
  static constexpr auto table = [] {
    std::array<bool, 256> starts{};
    for (const std::size_t lead : {0xC2U, 0xE1U, 0xE2U, 0xE3U, 0xEFU, 0xF3U}) starts[lead] = true;
    return starts;
  }();
  return table[static_cast<unsigned char>(c)];
}

bool is_visible_ascii(char c) { return static_cast<signed char>(c) > ' '; }

bool can_be_white_space(char lead) { return (lead >= 0 && lead <= ' ') || can_start_remarkable(lead); }

/// The traits that only code points beyond ASCII can give.
Traits traits_beyond_ascii(std::string_view text) {
  Traits traits;
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (!can_start_remarkable(text[i])) continue;
    const CodePoint c = code_point_at(text, i);
    if (is_control(c.value)) traits |= Trait::control;
    if (is_unusual_space(c.value)) traits |= Trait::unusual_space;
    if (is_format_character(c.value) && !is_format_character_in_place(text, c)) traits |= Trait::invisible;
  }
  return traits;
}

/// Not a part of traits_of_text(), which would have to save what this needs for every text.
[[gnu::noinline]] Traits traits_of_rare_text(std::string_view text, Glance glance) {
  Traits traits;
  if (glance.is_remarkable) {
    traits |= ascii_controls(text);
    if (has_blank_run(text)) traits |= Trait::unusual_space;
    if (has_placeholder(text)) traits |= Trait::placeholder;
  }
  if (!glance.is_ascii && has_remarkable_lead(text)) traits |= traits_beyond_ascii(text);
  if (is_visible_ascii(text.front()) && is_visible_ascii(text.back())) return traits;
  const std::size_t last = previous_code_point(text, text.size());
  if (!can_be_white_space(text.front()) && !can_be_white_space(text[last])) return traits;
  const std::string_view inner = trimmed(text);
  if (inner.empty()) return Trait::blank;
  if (inner.size() != text.size()) traits |= Trait::edge_space;
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

char* write_utf8(char32_t c, char* out) {
  return out +
         utf8proc_encode_char(static_cast<utf8proc_int32_t>(c), reinterpret_cast<utf8proc_uint8_t*>(out));
}

void append_utf8(char32_t c, std::string& out) {
  std::array<char, 4> bytes{};
  out.append(bytes.data(), write_utf8(c, bytes.data()));
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
  if (is_joiner_in_place(at.value, before(text, at.begin), after(text, at))) return true;
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

Traits traits_of_text(std::string_view text) {
  if (text.empty()) return Trait::blank;
  const Glance glance = glance_at(text);
  if (!glance.is_ascii || glance.is_remarkable || text.front() == ' ' || text.back() == ' ')
    return traits_of_rare_text(text, glance);
  return is_stand_in_word(text) ? Traits(Trait::stand_in_word) : Traits();
}

}  // namespace collint
