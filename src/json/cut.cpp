#include "json/cut.h"

#include "json/white_space.h"

namespace collint::json {
namespace {

constexpr std::size_t npos = std::string_view::npos;

/// The comma before an offset, with nothing but white space between them, or npos.
std::size_t comma_before(std::string_view text, std::size_t end) {
  const std::size_t comma = text.substr(0, end).find_last_not_of(white_space);
  return comma != npos && text[comma] == ',' ? comma : npos;
}

}  // namespace

void CutGuess::learn(std::string_view text) {
  needle_.clear();
  const std::size_t brace = text.find_first_not_of(white_space);
  if (brace == npos || text[brace] != '{') return;
  if (const std::size_t line = text.substr(0, brace).rfind('\n'); line != npos) {
    needle_ = text.substr(line, brace - line + 1);
    return;
  }
  const std::size_t key = text.find_first_not_of(white_space, brace + 1);
  if (key == npos || text[key] != '"') return;
  const std::size_t end = text.find('"', key + 1);
  if (end != npos) needle_ = text.substr(brace, end - brace + 1);
}

std::size_t CutGuess::last_comma(std::string_view text) const {
  if (needle_.empty()) return npos;
  for (std::size_t at = text.rfind(needle_); at != npos && at > 0; at = text.rfind(needle_, at - 1)) {
    if (const std::size_t comma = comma_before(text, at); comma != npos) return comma;
  }
  return npos;
}

std::size_t CutGuess::first_comma(std::string_view text) const {
  if (needle_.empty()) return npos;
  for (std::size_t at = text.find(needle_); at != npos; at = text.find(needle_, at + 1)) {
    if (const std::size_t comma = comma_before(text, at); comma != npos) return comma;
  }
  return npos;
}

}  // namespace collint::json
