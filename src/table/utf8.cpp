#include "table/utf8.h"

#include <algorithm>
#include <cstdint>
#include <cstring>

namespace collint::table {
namespace {

struct Range {
  unsigned char first = 0x80;
  unsigned char last = 0xBF;
};

/// How many bytes a character has that begins with this one; 0 where none does.
std::size_t size_from(unsigned char lead) {
  if (lead < 0x80) return 1;
  if (lead < 0xC2) return 0;
  if (lead < 0xE0) return 2;
  if (lead < 0xF0) return 3;
  return lead < 0xF5 ? 4 : 0;
}

/// What the second byte may be. The surrogates behind 0xED are not refused here: Java takes the three bytes
/// of one for a single unit.
Range second_after(unsigned char lead) {
  switch (lead) {
    case 0xE0: return {0xA0, 0xBF};
    case 0xF0: return {0x90, 0xBF};
    case 0xF4: return {0x80, 0x8F};
    default: return {};
  }
}

bool is_surrogate(char32_t c) { return c >= 0xD800 && c <= 0xDFFF; }

Decoded malformed(std::size_t size) { return {replacement_character, size, true}; }

bool is_ascii(const char* bytes) {
  std::uint64_t words[4];
  std::memcpy(words, bytes, sizeof words);
  return ((words[0] | words[1] | words[2] | words[3]) & 0x8080808080808080U) == 0;
}

}  // namespace

Decoded decoded_at(std::string_view text, std::size_t at) {
  const auto lead = static_cast<unsigned char>(text[at]);
  const std::size_t size = size_from(lead);
  if (size == 1) return {lead, 1, false};
  if (size == 0) return malformed(1);
  char32_t value = lead & (0x7FU >> size);
  Range range = second_after(lead);
  for (std::size_t i = 1; i < size; ++i) {
    if (at + i == text.size()) return malformed(i);
    const auto byte = static_cast<unsigned char>(text[at + i]);
    if (byte < range.first || byte > range.last) return malformed(i);
    value = value << 6U | (byte & 0x3FU);
    range = {};
  }
  return is_surrogate(value) ? malformed(size) : Decoded{value, size, false};
}

std::size_t first_malformed(std::string_view text, std::size_t from) {
  constexpr std::size_t step = 32;
  std::size_t at = from;
  while (at < text.size()) {
    while (at + step <= text.size() && is_ascii(text.data() + at)) at += step;
    const std::size_t end = std::min(at + step, text.size());
    while (at < end) {
      const Decoded here = decoded_at(text, at);
      if (here.is_malformed) return at;
      at += here.size;
    }
  }
  return text.size();
}

bool is_java_white_space(char32_t c) {
  if (c < 0x80) return c == ' ' || (c >= 0x09 && c <= 0x0D) || (c >= 0x1C && c <= 0x1F);
  if (c >= 0x2000 && c <= 0x200A) return c != 0x2007;
  return c == 0x1680 || c == 0x2028 || c == 0x2029 || c == 0x205F || c == 0x3000;
}

}  // namespace collint::table
