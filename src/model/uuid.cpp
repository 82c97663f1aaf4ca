#include "model/uuid.h"

#include <algorithm>
#include <array>
#include <cstdint>

#include "model/characters.h"
#include "model/sixteen_bytes.h"

namespace collint {
namespace {

constexpr std::array<bool, 256> hexadecimal = [] {
  std::array<bool, 256> table{};
  for (const char c : std::string_view("0123456789abcdefABCDEF")) table[static_cast<unsigned char>(c)] = true;
  return table;
}();

bool is_hexadecimal(char c) { return hexadecimal[static_cast<unsigned char>(c)]; }

/// All bits of each byte that is a hexadecimal digit.
SixteenBytes hexadecimal_in(const char* text) {
  const SixteenBytes bytes = load_sixteen(text);
  const SixteenBytes small = bytes | 0x20;
  return SixteenBytes(((bytes >= '0') & (bytes <= '9')) | ((small >= 'a') & (small <= 'f')));
}

bool are_all_set(SixteenBytes mask) {
  const auto [first, second] = halves_of(mask);
  return (first & second) == UINT64_MAX;
}

char lower(char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c + ('a' - 'A')) : c; }

bool is_around_uuid(char32_t c) {
  constexpr std::u32string_view signs = U"-_{}()[]<>\"'`\u2212\u201C\u201D\u2018\u2019";
  const bool dash = c >= 0x2010 && c <= 0x2015;
  return dash || signs.find(c) != std::u32string_view::npos || is_white_space(c) || is_format_character(c);
}

std::string_view without_prefix(std::string_view text) {
  const std::size_t start = text.find_first_not_of(" \t\r\n{([<\"'`");
  if (start == std::string_view::npos) return text;
  for (const std::string_view prefix : {"urn:uuid:", "uuid:", "0x"}) {
    const std::string_view head = text.substr(start, prefix.size());
    if (same_uuid(head, prefix)) return text.substr(start + prefix.size());
  }
  return text;
}

}  // namespace

bool is_uuid(std::string_view text) {
  if (text.size() != 36 || text[8] != '-' || text[13] != '-' || text[18] != '-' || text[23] != '-')
    return false;
  constexpr unsigned char dash = 0xFF;
  constexpr SixteenBytes first = {0, 0, 0, 0, 0, 0, 0, 0, dash, 0, 0, 0, 0, dash, 0, 0};
  constexpr SixteenBytes second = {0, 0, dash, 0, 0, 0, 0, dash, 0, 0, 0, 0, 0, 0, 0, 0};
  constexpr SixteenBytes last = {0, 0, 0, dash, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0};
  return are_all_set((hexadecimal_in(text.data()) | first) & (hexadecimal_in(text.data() + 16) | second) &
                     (hexadecimal_in(text.data() + 20) | last));
}

bool same_uuid(std::string_view a, std::string_view b) {
  return std::equal(a.begin(), a.end(), b.begin(), b.end(),
                    [](char x, char y) { return lower(x) == lower(y); });
}

std::array<char, 36> lower_uuid(std::string_view uuid) {
  std::array<char, 36> text{};
  std::transform(uuid.begin(), uuid.end(), text.begin(), lower);
  return text;
}

bool is_uuid_before(std::string_view a, std::string_view b) {
  return std::lexicographical_compare(a.begin(), a.end(), b.begin(), b.end(),
                                      [](char x, char y) { return lower(x) < lower(y); });
}

bool is_reserved_uuid(std::string_view uuid) { return uuid.starts_with("00000000-0000-0000-"); }

std::optional<std::string> repaired_uuid(std::string_view text) {
  std::string uuid;
  const std::string_view rest = without_prefix(text);
  for (std::size_t i = 0; i < rest.size();) {
    const CodePoint c = code_point_at(rest, i);
    i += c.size;
    if (is_around_uuid(c.value)) continue;
    if (c.value >= 0x80 || !is_hexadecimal(static_cast<char>(c.value)) || uuid.size() == 36)
      return std::nullopt;
    if (uuid.size() == 8 || uuid.size() == 13 || uuid.size() == 18 || uuid.size() == 23) uuid += '-';
    uuid += static_cast<char>(c.value);
  }
  return uuid.size() == 36 ? std::optional(uuid) : std::nullopt;
}

}  // namespace collint
