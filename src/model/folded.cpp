#include "model/folded.h"

#include <utf8proc.h>
#include <xxhash.h>

#include <algorithm>
#include <array>
#include <cstddef>
#include <vector>

#include "model/characters.h"

namespace collint {
namespace {

constexpr utf8proc_int32_t blank = ' ';

/// The code points of a text, folded but for the order of combining marks and for white space.
void decompose(std::string_view text, std::vector<utf8proc_int32_t>& out) {
  constexpr auto options =
      static_cast<utf8proc_option_t>(UTF8PROC_DECOMPOSE | UTF8PROC_COMPAT | UTF8PROC_CASEFOLD);
  for (std::size_t i = 0; i < text.size();) {
    const CodePoint c = code_point_at(text, i);
    i += c.size;
    if (is_format_character(c.value)) continue;
    const auto code_point = static_cast<utf8proc_int32_t>(c.value);
    if (is_white_space(c.value)) {
      out.push_back(blank);
      continue;
    }
    const utf8proc_property_t* property = utf8proc_get_property(code_point);
    const bool itself =
        property->decomp_seqindex == UINT16_MAX && property->casefold_seqindex == UINT16_MAX &&
        property->boundclass != UTF8PROC_BOUNDCLASS_LV && property->boundclass != UTF8PROC_BOUNDCLASS_LVT;
    if (itself) {
      out.push_back(code_point);
      continue;
    }
    std::array<utf8proc_int32_t, 32> parts{};
    int last_boundary = UTF8PROC_BOUNDCLASS_START;
    const auto count =
        utf8proc_decompose_char(code_point, parts.data(), parts.size(), options, &last_boundary);
    const auto taken = std::clamp<utf8proc_ssize_t>(count, 0, static_cast<utf8proc_ssize_t>(parts.size()));
    out.insert(out.end(), parts.begin(), parts.begin() + taken);
  }
}

int combining_class(utf8proc_int32_t c) { return utf8proc_get_property(c)->combining_class; }

/// Brings the marks on one letter into their canonical order.
void order_marks(std::vector<utf8proc_int32_t>& code_points) {
  const auto is_mark = [](utf8proc_int32_t c) { return c >= 0x300 && combining_class(c) != 0; };
  for (auto at = code_points.begin(); at != code_points.end();) {
    at = std::find_if(at, code_points.end(), is_mark);
    const auto end = std::find_if_not(at, code_points.end(), is_mark);
    std::stable_sort(at, end, [](auto a, auto b) { return combining_class(a) < combining_class(b); });
    at = end;
  }
}

void append_utf8(utf8proc_int32_t c, std::string& out) {
  std::array<utf8proc_uint8_t, 4> bytes{};
  const utf8proc_ssize_t size = utf8proc_encode_char(c, bytes.data());
  out.append(reinterpret_cast<const char*>(bytes.data()), static_cast<std::size_t>(size));
}

void append_folded_unicode(std::string_view text, std::string& out) {
  thread_local std::vector<utf8proc_int32_t> code_points;
  code_points.clear();
  decompose(text, code_points);
  order_marks(code_points);
  bool pending = false;
  bool started = false;
  for (const utf8proc_int32_t c : code_points) {
    if (c == blank) {
      pending = started;
      continue;
    }
    if (pending) out += ' ';
    pending = false;
    started = true;
    append_utf8(c, out);
  }
}

/// True for letters, digits and signs of ASCII and for blanks that stand alone between them.
bool append_if_plain(std::string_view text, std::string& out) {
  const std::size_t begin = out.size();
  out.resize(begin + text.size());
  char* to = out.data() + begin;
  unsigned char before = ' ';
  for (const char c : text) {
    const auto byte = static_cast<unsigned char>(c);
    const bool plain = byte >= ' ' && byte < 0x7F && (byte != ' ' || before != ' ');
    if (!plain) {
      out.resize(begin);
      return false;
    }
    *to++ = byte >= 'A' && byte <= 'Z' ? static_cast<char>(byte + ('a' - 'A')) : c;
    before = byte;
  }
  if (!text.empty() && before == ' ') out.pop_back();
  return true;
}

}  // namespace

void append_folded(std::string_view text, std::string& out) {
  if (!append_if_plain(text, out)) append_folded_unicode(text, out);
}

std::uint32_t hash_of_folded(std::string_view text) {
  thread_local std::string folded;
  folded.clear();
  append_folded(text, folded);
  return static_cast<std::uint32_t>(XXH3_64bits(folded.data(), folded.size()));
}

}  // namespace collint
