#include "report/excerpt.h"

#include <algorithm>
#include <string_view>

#include "model/characters.h"
#include "report/place.h"
#include "report/visible.h"
#include "table/sheet_text.h"

namespace collint {
namespace {

// Bytes of the line that are looked at on each side, and code points that are shown of them.
constexpr std::uint64_t bytes_aside = 512;
constexpr std::size_t shown_before = 60;
constexpr std::size_t shown_marked = 72;
constexpr std::size_t shown_after = 60;
constexpr std::string_view ellipsis = "...";
constexpr std::string_view line_ends = "\n";
constexpr char cell_end_characters[] = {'\n', table::sheet_text::separator};
constexpr std::string_view cell_ends(cell_end_characters, sizeof(cell_end_characters));

std::string read(const Source& source, std::uint64_t offset, std::uint64_t size) {
  std::string bytes(static_cast<std::size_t>(size), '\0');
  bytes.resize(source.read(offset, bytes.data(), bytes.size()).size);
  return bytes;
}

/// The first `count` code points of a text, with an ellipsis where there are more.
std::string head(std::string_view text, std::size_t count) {
  std::size_t end = 0;
  for (std::size_t i = 0; i < count && end < text.size(); ++i) end += code_point_at(text, end).size;
  std::string out = visible(text.substr(0, end));
  if (end < text.size()) out += ellipsis;
  return out;
}

std::string tail(std::string_view text, std::size_t count, bool cut_already) {
  std::size_t begin = text.size();
  for (std::size_t i = 0; i < count && begin > 0; ++i) begin = previous_code_point(text, begin);
  return (begin > 0 || cut_already ? std::string(ellipsis) : "") + visible(text.substr(begin));
}

}  // namespace

Excerpt excerpt_of(const CheckedFile& file, Span span) {
  const Source& source = *file.source;
  const std::string_view ends = is_workbook(file) ? cell_ends : line_ends;
  const std::uint64_t start = span.offset - std::min(span.offset, bytes_aside);
  std::string before = read(source, start, span.offset - start);
  const std::size_t line_start = before.find_last_of(ends) + 1;  // 0 where there is none
  const bool cut = line_start == 0 && start > 0;
  before.erase(0, line_start);
  if (start == 0 && before.starts_with("\xEF\xBB\xBF")) before.erase(0, 3);
  std::replace(before.begin(), before.end(), '\t', ' ');

  const std::uint64_t length = std::min(span.length, bytes_aside);
  std::string rest = read(source, span.offset, length + bytes_aside);
  const std::size_t line_end = rest.find_first_of(ends);
  if (line_end != std::string::npos) rest.resize(line_end);
  if (line_end != std::string::npos && rest.ends_with('\r')) rest.pop_back();
  const std::size_t marked = std::min(rest.size(), static_cast<std::size_t>(length));

  Excerpt excerpt;
  excerpt.before = tail(before, shown_before, cut);
  excerpt.marked = head(std::string_view(rest).substr(0, marked), shown_marked);
  if (!excerpt.marked.ends_with(ellipsis) || marked == rest.size()) {
    excerpt.after = head(std::string_view(rest).substr(marked), shown_after);
  }
  return excerpt;
}

}  // namespace collint
