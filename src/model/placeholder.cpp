#include "model/placeholder.h"

#include <algorithm>
#include <charconv>

namespace collint {
namespace {

bool is_digit(char c) { return c >= '0' && c <= '9'; }

bool all_digits(std::string_view text) {
  return !text.empty() && std::all_of(text.begin(), text.end(), is_digit);
}

bool is_column_number(std::string_view text) { return all_digits(text) && text.front() != '0'; }

/// The end of the digits that start at `begin` with the bracket that closes them, or 0.
std::size_t end_of_digits(std::string_view text, std::size_t begin, char closing) {
  std::size_t end = begin;
  while (end < text.size() && is_digit(text[end])) ++end;
  return end == begin || end == text.size() || text[end] != closing ? 0 : end + 1;
}

/// The end of the malformed placeholder that starts with the `$` at `dollar`, or 0. No `}` stands after
/// `last_brace`.
std::size_t malformed_after_dollar(std::string_view text, std::size_t dollar, std::size_t last_brace) {
  const std::size_t next = dollar + 1;
  if (next == text.size()) return 0;
  if (text[next] == '(') return end_of_digits(text, next + 1, ')');
  if (text[next] == '{') {
    if (last_brace == std::string_view::npos || last_brace < next) return 0;
    const std::size_t close = text.find('}', next);
    return is_column_number(text.substr(next + 1, close - next - 1)) ? 0 : close + 1;
  }
  return dollar == 0 && all_digits(text.substr(next)) ? text.size() : 0;
}

}  // namespace

bool has_placeholder(std::string_view text) {
  const std::size_t open = text.find("${");
  return open != std::string_view::npos && text.find('}', open + 2) != std::string_view::npos;
}

std::vector<TextPiece> pieces_of(std::string_view text) {
  std::vector<TextPiece> pieces;
  bool has_column = false;
  std::size_t begin = 0;
  for (std::size_t open = text.find("${"); open != std::string_view::npos; open = text.find("${", open + 2)) {
    const std::size_t close = std::min(text.find('}', open), text.size());
    const std::string_view digits = text.substr(open + 2, close - std::min(close, open + 2));
    std::uint32_t column = 0;
    const bool fits = std::from_chars(digits.data(), digits.data() + digits.size(), column).ec == std::errc();
    if (close == text.size() || !is_column_number(digits) || !fits) continue;
    if (open > begin) pieces.push_back({text.substr(begin, open - begin)});
    pieces.push_back({text.substr(open, close + 1 - open), column});
    begin = close + 1;
    has_column = true;
  }
  if (has_column && begin < text.size()) pieces.push_back({text.substr(begin)});
  return pieces;
}

std::optional<TextRange> malformed_placeholder(std::string_view text) {
  const std::size_t last_brace = text.rfind('}');
  for (std::size_t i = text.find_first_of("${"); i != std::string_view::npos;
       i = text.find_first_of("${", i + 1)) {
    std::size_t end = 0;
    if (text[i] == '$') {
      end = malformed_after_dollar(text, i, last_brace);
    } else if (i == 0 || text[i - 1] != '$') {
      end = end_of_digits(text, i + 1, '}');
    }
    if (end != 0) return TextRange{i, end};
  }
  return std::nullopt;
}

std::uint32_t meant_column(std::string_view placeholder) {
  if (placeholder.find_first_not_of("${}() 0123456789") != std::string_view::npos) return 0;
  placeholder.remove_prefix(std::min(placeholder.find_first_of("123456789"), placeholder.size()));
  std::uint32_t column = 0;
  const auto [end, error] =
      std::from_chars(placeholder.data(), placeholder.data() + placeholder.size(), column);
  return error == std::errc() ? column : 0;
}

}  // namespace collint
