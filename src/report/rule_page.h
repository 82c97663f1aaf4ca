#pragma once

#include <string>
#include <string_view>

namespace collint {

/// The page of a rule (rules/*/*/rule.md) below its title and its first sentence as HTML, with headings of
/// the fourth level. It knows what such pages are written with: headings, paragraphs, lists, tables, fenced
/// blocks, code and emphasis.
[[nodiscard]] std::string html_of_page(std::string_view page);

/// A line of such a page: code and emphasis.
[[nodiscard]] std::string html_of_line(std::string_view line);

}  // namespace collint
