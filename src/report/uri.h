#pragma once

#include <string>
#include <string_view>

namespace collint {

/// A path as a part of a URI (RFC 3986): what is no letter, digit, `-`, `.`, `_`, `~` or `/` in percent
/// notation.
[[nodiscard]] std::string uri_of_path(std::string_view path);

}  // namespace collint
