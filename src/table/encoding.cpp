#include "table/encoding.h"

#include <fmt/core.h>

namespace collint::table {
namespace {

constexpr std::string_view how_to_save =
    "save it in Excel as 'CSV UTF-8', or convert it: iconv -f {} -t UTF-8";

/// Empty for none that is known.
std::string_view name_of_encoding(std::string_view bytes) {
  if (bytes.starts_with("\xFF\xFE")) return "UTF-16 (little endian)";
  if (bytes.starts_with("\xFE\xFF")) return "UTF-16 (big endian)";
  if (bytes.size() < 4) return "";
  const auto is_zero = [&](std::size_t at) { return bytes[at] == '\0'; };
  if (!is_zero(0) && is_zero(1) && !is_zero(2) && is_zero(3)) return "UTF-16 (little endian)";
  if (is_zero(0) && !is_zero(1) && is_zero(2) && !is_zero(3)) return "UTF-16 (big endian)";
  return "";
}

}  // namespace

std::optional<SyntaxProblem> other_encoding(std::string_view first_bytes) {
  const std::string_view name = name_of_encoding(first_bytes);
  if (name.empty()) return std::nullopt;
  return SyntaxProblem{.kind = SyntaxProblem::Kind::encoding,
                       .span = {0, 0},
                       .message = fmt::format("the file is encoded in {}: the import reads UTF-8", name),
                       .help = fmt::format(fmt::runtime(how_to_save), "UTF-16"),
                       .related = {}};
}

SyntaxProblem invalid_utf8(Span bytes) {
  return {.kind = SyntaxProblem::Kind::encoding,
          .span = bytes,
          .message = "invalid UTF-8: the import reads UTF-8, and puts U+FFFD in the place of such bytes",
          .help = fmt::format(fmt::runtime(how_to_save), "WINDOWS-1252"),
          .related = {}};
}

bool drop_byte_order_mark(Record& record) {
  constexpr std::string_view mark = "\xEF\xBB\xBF";
  if (record.cells.empty() || !record.cells.front().text.starts_with(mark)) return false;
  record.cells.front().text.remove_prefix(mark.size());
  record.cells.front().begin += static_cast<std::uint32_t>(mark.size());
  return true;
}

}  // namespace collint::table
