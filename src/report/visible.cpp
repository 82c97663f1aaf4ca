#include "report/visible.h"

#include <fmt/core.h>
#include <utf8proc.h>

#include <algorithm>
#include <iterator>

#include "model/characters.h"

namespace collint {
namespace {

void append_visible(std::string_view text, CodePoint c, std::string& out) {
  const std::string_view bytes = text.substr(c.begin, c.size);
  if (c.size == 1 && static_cast<unsigned char>(bytes.front()) >= 0x80) {
    fmt::format_to(std::back_inserter(out), "\\x{:02X}",
                   static_cast<unsigned>(static_cast<unsigned char>(bytes.front())));
  } else if (c.value == '\n') {
    out += "\\n";
  } else if (c.value == '\r') {
    out += "\\r";
  } else if (c.value == '\t') {
    out += "\\t";
  } else if (is_control(c.value) || c.value == 0x2028 || c.value == 0x2029 ||
             (is_format_character(c.value) && !is_format_character_in_place(text, c))) {
    fmt::format_to(std::back_inserter(out), "\\u{{{:X}}}", static_cast<unsigned>(c.value));
  } else {
    out += bytes;
  }
}

}  // namespace

std::string visible(std::string_view text) {
  std::string out;
  out.reserve(text.size());
  for (std::size_t i = 0; i < text.size();) {
    const CodePoint c = code_point_at(text, i);
    append_visible(text, c, out);
    i += c.size;
  }
  return out;
}

std::size_t display_width(std::string_view visible_text) {
  std::size_t width = 0;
  for (std::size_t i = 0; i < visible_text.size();) {
    const CodePoint c = code_point_at(visible_text, i);
    width +=
        static_cast<std::size_t>(std::max(0, utf8proc_charwidth(static_cast<utf8proc_int32_t>(c.value))));
    i += c.size;
  }
  return width;
}

}  // namespace collint
