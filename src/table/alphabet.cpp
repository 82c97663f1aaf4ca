#include "table/alphabet.h"

#include <algorithm>

#ifdef __SSE2__
#include <emmintrin.h>
#endif

#include "table/utf8.h"

namespace collint::table {
namespace {

/// The first byte of a character in UTF-8.
unsigned char lead_byte(char32_t c) {
  if (c < 0x80) return static_cast<unsigned char>(c);
  if (c < 0x800) return static_cast<unsigned char>(0xC0U | c >> 6U);
  return static_cast<unsigned char>(0xE0U | c >> 12U);
}

/// Surrogates stand alone in no text that was decoded.
bool occurs_in_text(char32_t c) { return c < 0xD800 || (c > 0xDFFF && c <= 0xFFFF); }

#ifdef __SSE2__
std::uint64_t equal_bytes(__m128i bytes, const std::array<char, 5>& wanted) {
  __m128i found = _mm_cmpeq_epi8(bytes, _mm_set1_epi8(wanted[0]));
  for (std::size_t i = 1; i < wanted.size(); ++i)
    found = _mm_or_si128(found, _mm_cmpeq_epi8(bytes, _mm_set1_epi8(wanted[i])));
  return static_cast<std::uint32_t>(_mm_movemask_epi8(found));
}
#endif

}  // namespace

/// Where characters are the same, opencsv looks for the escape before the quote, and for that before the
/// separator. It has split the lines before it looks for any.
Alphabet::Alphabet(const Dialect& dialect) : dialect_(dialect) {
  set(dialect.separator, Role::separator);
  set(dialect.quote, Role::quote);
  set(dialect.escape, Role::escape);
  roles_['\n'] = Role::line_feed;
  roles_['\r'] = Role::carriage_return;
}

void Alphabet::set(char32_t character, Role role) {
  if (!occurs_in_text(character)) return;
  const unsigned char lead = lead_byte(character);
  roles_[lead] = character < 0x80 ? role : Role::unclear;
  stops_[used_++] = static_cast<char>(lead);
  if (character != replacement_character) return;
  any_byte_ = true;
  std::fill(roles_.begin() + 0x80, roles_.end(), Role::unclear);
}

Alphabet::Character Alphabet::decoded_character_at(std::string_view text, std::size_t at) const {
  const Decoded character = decoded_at(text, at);
  if (character.value == dialect_.escape) return {Role::escape, character.size};
  if (character.value == dialect_.quote) return {Role::quote, character.size};
  if (character.value == dialect_.separator) return {Role::separator, character.size};
  return {Role::ordinary, character.size};
}

std::uint64_t Alphabet::stops_in(const char* block) const {
  std::uint64_t stops = 0;
#ifdef __SSE2__
  if (!any_byte_) {
    for (std::size_t i = 0; i < block_size; i += sizeof(__m128i)) {
      const __m128i bytes = _mm_loadu_si128(reinterpret_cast<const __m128i*>(block + i));
      stops |= equal_bytes(bytes, stops_) << i;
    }
    return stops;
  }
#endif
  for (std::size_t i = 0; i < block_size; ++i)
    stops |= static_cast<std::uint64_t>(role_of(block[i]) != Role::ordinary ? 1 : 0) << i;
  return stops;
}

}  // namespace collint::table
