#pragma once

#include <string>
#include <string_view>

namespace collint {

/// A text from a file as XML 1.0 may hold it, in an element or in an attribute in double quotes: made
/// visible, and U+FFFD in the place of what XML cannot hold, not even as an entity.
[[nodiscard]] std::string xml_text(std::string_view text);

}  // namespace collint
