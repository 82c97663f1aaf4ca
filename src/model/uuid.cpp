#include "model/uuid.h"

#include <algorithm>

#include "model/characters.h"

namespace collint {
namespace {

bool is_hexadecimal(char c) {
  return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f') || (c >= 'A' && c <= 'F');
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
  if (text.size() != 36) return false;
  for (std::size_t i = 0; i < text.size(); ++i) {
    const bool dash = i == 8 || i == 13 || i == 18 || i == 23;
    if (dash ? text[i] != '-' : !is_hexadecimal(text[i])) return false;
  }
  return true;
}

bool same_uuid(std::string_view a, std::string_view b) {
  return std::equal(a.begin(), a.end(), b.begin(), b.end(),
                    [](char x, char y) { return lower(x) == lower(y); });
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
