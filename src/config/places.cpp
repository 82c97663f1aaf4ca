#include "config/places.h"

#include "model/characters.h"

namespace collint {
namespace {

constexpr std::string_view byte_order_mark = "\xEF\xBB\xBF";

/// How many quotes stand at either end of a text: none, one or three.
std::size_t quotes_of(std::string_view text) {
  if (text.starts_with("\"\"\"") || text.starts_with("'''")) return 3;
  return text.starts_with('"') || text.starts_with('\'') ? 1 : 0;
}

}  // namespace

Places::Places(std::string_view text)
    : text_(text), line_starts_{text.starts_with(byte_order_mark) ? byte_order_mark.size() : 0} {
  for (std::size_t at = text.find('\n'); at != std::string_view::npos; at = text.find('\n', at + 1))
    line_starts_.push_back(at + 1);
}

Span Places::of(const toml::source_region& region) const {
  const std::size_t begin = offset_of(region.begin);
  const std::size_t end = offset_of(region.end);
  const std::size_t quotes = quotes_of(text_.substr(begin, end - begin));
  return {begin + quotes, end - begin - 2 * quotes};
}

std::size_t Places::offset_of(const toml::source_position& at) const {
  std::size_t offset = line_starts_[at.line - 1];
  for (toml::source_index column = 1; column < at.column && offset < text_.size(); ++column)
    offset += code_point_at(text_, offset).size;
  return offset;
}

}  // namespace collint
