#include "json/unescape.h"

#include <cstdint>

#include "model/characters.h"

namespace collint::json {
namespace {

constexpr std::uint32_t not_hexadecimal = UINT32_MAX;

std::uint32_t value_of_digit(char c) {
  if (c >= '0' && c <= '9') return static_cast<std::uint32_t>(c - '0');
  const char small = static_cast<char>(c | 0x20);
  return small >= 'a' && small <= 'f' ? static_cast<std::uint32_t>(small - 'a' + 10) : not_hexadecimal;
}

/// The value of four digits, or not_hexadecimal.
std::uint32_t code_unit(const char* digits) {
  std::uint32_t unit = 0;
  for (int i = 0; i < 4; ++i) {
    const std::uint32_t digit = value_of_digit(digits[i]);
    if (digit == not_hexadecimal) return not_hexadecimal;
    unit = unit << 4U | digit;
  }
  return unit;
}

/// What a letter behind a backslash means; 0 for none of those.
char meaning_of(char letter) {
  switch (letter) {
    case '"':
    case '\\':
    case '/': return letter;
    case 'b': return '\b';
    case 'f': return '\f';
    case 'n': return '\n';
    case 'r': return '\r';
    case 't': return '\t';
    default: return '\0';
  }
}

}  // namespace

const char* unescape(const char* at, char*& out) {
  if (at[1] != 'u') {
    const char meaning = meaning_of(at[1]);
    *out++ = meaning;
    return meaning == '\0' ? nullptr : at + 2;
  }
  const std::uint32_t unit = code_unit(at + 2);
  if (unit == not_hexadecimal) return nullptr;
  at += 6;
  if (unit < 0xD800 || unit > 0xDFFF) {
    out = write_utf8(unit, out);
    return at;
  }
  const std::uint32_t low = at[0] == '\\' && at[1] == 'u' ? code_unit(at + 2) : not_hexadecimal;
  if (unit > 0xDBFF || low < 0xDC00 || low > 0xDFFF) return nullptr;
  out = write_utf8(0x10000U + ((unit - 0xD800U) << 10U) + (low - 0xDC00U), out);
  return at + 6;
}

}  // namespace collint::json
