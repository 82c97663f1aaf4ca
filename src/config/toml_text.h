#pragma once

#include <string>

namespace collint {

/// A text of TOML in its quotes. Letters stand as they are, unless what nobody sees stands among them: then
/// all become escapes.
[[nodiscard]] std::string toml_text(const std::string& text);

}  // namespace collint
