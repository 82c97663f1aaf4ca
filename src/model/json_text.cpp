#include "model/json_text.h"

#include <fmt/core.h>

#include <iterator>

#include "model/characters.h"

namespace collint {

std::string json_text(std::string_view text) { return '"' + json_escaped(text) + '"'; }

std::string json_escaped(std::string_view text) {
  std::string out;
  for (std::size_t i = 0; i < text.size();) {
    const CodePoint c = code_point_at(text, i);
    if (c.value == '"' || c.value == '\\') {
      out += '\\';
      out += static_cast<char>(c.value);
    } else if (c.value == '\n') {
      out += "\\n";
    } else if (is_control(c.value) || is_format_character(c.value) || c.value == 0x2028 ||
               c.value == 0x2029) {
      if (c.value > 0xFFFF) {
        out += text.substr(c.begin, c.size);
      } else {
        fmt::format_to(std::back_inserter(out), "\\u{:04x}", static_cast<unsigned>(c.value));
      }
    } else if (c.value == 0xFFFD) {
      out += "\xEF\xBF\xBD";
    } else {
      out += text.substr(c.begin, c.size);
    }
    i += c.size;
  }
  return out;
}

}  // namespace collint
