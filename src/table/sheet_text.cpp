#include "table/sheet_text.h"

#include <algorithm>

namespace collint::table::sheet_text {
namespace {

/// The letter for a character that means something, or 0.
char letter_for(char c) {
  switch (c) {
    case '\n': return 'n';
    case separator: return 's';
    case escape: return 'e';
    default: return 0;
  }
}

char character_for(char letter) {
  switch (letter) {
    case 'n': return '\n';
    case 's': return separator;
    default: return escape;
  }
}

}  // namespace

void append_spelt(std::string_view text, std::string& out) {
  std::size_t done = 0;
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (static_cast<unsigned char>(text[i]) >= 0x20U) continue;
    const char letter = letter_for(text[i]);
    if (letter == 0) continue;
    out.append(text, done, i - done);
    out += escape;
    out += letter;
    done = i + 1;
  }
  out.append(text, done);
}

void append_read(std::string_view spelt, std::string& out) {
  while (true) {
    const std::size_t at = spelt.find(escape);
    out += spelt.substr(0, at);
    if (at == std::string_view::npos || at + 1 == spelt.size()) return;
    out += character_for(spelt[at + 1]);
    spelt.remove_prefix(at + 2);
  }
}

std::size_t offset_in(std::string_view spelt, std::size_t wanted) {
  std::size_t at = 0;
  for (; wanted > 0 && at < spelt.size(); --wanted) at += spelt[at] == escape ? 2 : 1;
  return std::min(at, spelt.size());
}

}  // namespace collint::table::sheet_text
