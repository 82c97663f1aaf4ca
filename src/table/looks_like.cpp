#include "table/looks_like.h"

#include <algorithm>
#include <string>

namespace collint::table {
namespace {

constexpr std::string_view byte_order_mark = "\xEF\xBB\xBF";

std::string start_in_lower_case(std::string_view bytes) {
  if (bytes.starts_with(byte_order_mark)) bytes.remove_prefix(byte_order_mark.size());
  const std::size_t begin = std::min(bytes.find_first_not_of(" \t\r\n"), bytes.size());
  std::string start(bytes.substr(begin));
  std::transform(start.begin(), start.end(), start.begin(),
                 [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c + ('a' - 'A')) : c; });
  return start;
}

bool is_text(std::string_view bytes) {
  return !bytes.empty() && std::none_of(bytes.begin(), bytes.end(), [](char c) {
    return static_cast<unsigned char>(c) < 0x20U && c != '\t' && c != '\r' && c != '\n';
  });
}

std::string_view markup(std::string_view start) {
  const bool is_page = start.find("<html") != std::string_view::npos || start.starts_with("<!doctype html") ||
                       start.starts_with("<table");
  return is_page ? "an HTML page" : "an XML file";
}

}  // namespace

std::string_view looks_like(std::string_view first_bytes) {
  if (first_bytes.starts_with("\xD0\xCF\x11\xE0")) return "an encrypted workbook or an old one (.xls)";
  if (first_bytes.starts_with("\x09\x08")) return "an old workbook (.xls)";
  if (first_bytes.starts_with("%PDF")) return "a PDF file";
  if (first_bytes.starts_with("\xFF\xFE") || first_bytes.starts_with("\xFE\xFF")) return "a text in UTF-16";
  const std::string start = start_in_lower_case(first_bytes);
  if (start.starts_with('<')) return markup(start);
  if (!is_text(first_bytes)) return "";
  if (start.starts_with('[') || start.starts_with('{')) return "a JSON file";
  return start.find_first_of(",;\t") != std::string::npos ? "a CSV file" : "a text file";
}

}  // namespace collint::table
