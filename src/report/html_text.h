#pragma once

#include <string>
#include <string_view>

namespace collint {

/// Text as HTML or XML shows it, between tags and in quoted attributes.
[[nodiscard]] std::string markup_escaped(std::string_view text);

/// The same for text from a file, made visible.
[[nodiscard]] std::string html_text(std::string_view text);

/// The same where other text stands beside it: letters that run from right to left do not reorder that.
[[nodiscard]] std::string html_apart(std::string_view text);

/// The place of a rule in a page: "rule-tag-duplicate".
[[nodiscard]] std::string rule_anchor(std::string_view rule);

}  // namespace collint
