#include "model/placeholder.h"

#include <algorithm>

namespace collint {
namespace {

bool is_digit(char c) { return c >= '0' && c <= '9'; }

bool all_digits(std::string_view text) {
  return !text.empty() && std::all_of(text.begin(), text.end(), is_digit);
}

bool is_column_number(std::string_view text) { return all_digits(text) && text.front() != '0'; }

/// What stands between the bracket at `open` and the next `closing`; none where it is not closed.
std::optional<std::string_view> bracketed(std::string_view text, std::size_t open, char closing) {
  const std::size_t close = text.find(closing, open + 1);
  if (close == std::string_view::npos) return std::nullopt;
  return text.substr(open + 1, close - open - 1);
}

/// The end of the malformed placeholder that starts with the `$` at `dollar`, or 0.
std::size_t malformed_after_dollar(std::string_view text, std::size_t dollar) {
  const std::size_t next = dollar + 1;
  if (next == text.size()) return 0;
  if (text[next] == '{') {
    const auto inside = bracketed(text, next, '}');
    return inside && !is_column_number(*inside) ? next + inside->size() + 2 : 0;
  }
  if (text[next] == '(') {
    const auto inside = bracketed(text, next, ')');
    return inside && all_digits(*inside) ? next + inside->size() + 2 : 0;
  }
  std::size_t end = next;
  while (end < text.size() && is_digit(text[end])) ++end;
  return end == next || end != text.size() || dollar != 0 ? 0 : end;
}

}  // namespace

bool has_placeholder(std::string_view text) {
  const std::size_t open = text.find("${");
  return open != std::string_view::npos && text.find('}', open + 2) != std::string_view::npos;
}

std::optional<TextRange> malformed_placeholder(std::string_view text) {
  for (std::size_t i = text.find_first_of("${"); i != std::string_view::npos;
       i = text.find_first_of("${", i + 1)) {
    if (text[i] == '$') {
      if (const std::size_t end = malformed_after_dollar(text, i); end != 0) return TextRange{i, end};
      continue;
    }
    const auto inside = bracketed(text, i, '}');
    if (!inside) return std::nullopt;
    if ((i == 0 || text[i - 1] != '$') && all_digits(*inside)) return TextRange{i, i + inside->size() + 2};
  }
  return std::nullopt;
}

}  // namespace collint
