#include "model/difference.h"

#include <utf8proc.h>

#include <cstdlib>
#include <memory>
#include <string>

#include "model/characters.h"
#include "model/folded.h"

namespace collint {
namespace {

std::string without_format_characters(std::string_view text) {
  std::string out;
  for (std::size_t i = 0; i < text.size();) {
    const CodePoint c = code_point_at(text, i);
    i += c.size;
    if (!is_format_character(c.value)) out += text.substr(c.begin, c.size);
  }
  return out;
}

/// One blank for each run of white space, none at the ends.
std::string with_single_blanks(std::string_view text) {
  std::string out;
  bool pending = false;
  for (std::size_t i = 0; i < text.size();) {
    const CodePoint c = code_point_at(text, i);
    i += c.size;
    if (is_white_space(c.value)) {
      pending = !out.empty();
      continue;
    }
    if (pending) out += ' ';
    pending = false;
    out += text.substr(c.begin, c.size);
  }
  return out;
}

std::string mapped(std::string_view text, int options) {
  utf8proc_uint8_t* result = nullptr;
  const auto size = utf8proc_map(reinterpret_cast<const utf8proc_uint8_t*>(text.data()),
                                 static_cast<utf8proc_ssize_t>(text.size()), &result,
                                 static_cast<utf8proc_option_t>(options));
  const std::unique_ptr<utf8proc_uint8_t, decltype(&std::free)> owned(result, &std::free);
  if (size < 0) return std::string(text);
  return {reinterpret_cast<const char*>(result), static_cast<std::size_t>(size)};
}

std::string without_case(std::string_view text) { return mapped(text, UTF8PROC_CASEFOLD); }

std::string normalised(std::string_view text) {
  return mapped(text, UTF8PROC_STABLE | UTF8PROC_COMPAT | UTF8PROC_COMPOSE);
}

std::string folded(std::string_view text) {
  std::string out;
  append_folded(text, out);
  return out;
}

}  // namespace

bool look_alike(std::string_view a, std::string_view b) { return folded(a) == folded(b); }

std::string_view describe_difference(std::string_view a, std::string_view b) {
  const auto same_after = [&](std::string (*change)(std::string_view)) { return change(a) == change(b); };
  if (same_after(with_single_blanks)) return "white space";
  if (same_after(without_format_characters)) return "a character that nobody sees";
  if (same_after(normalised)) return "the Unicode normalisation";
  if (same_after(without_case)) return "letter case";
  return "letter case, white space or characters that nobody sees";
}

}  // namespace collint
