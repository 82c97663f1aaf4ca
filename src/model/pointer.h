#pragma once

#include <string>
#include <string_view>

namespace collint {

/// Adds a key to a JSON pointer: a slash, and what pointers write for `~` and `/` within the key.
void append_pointer_token(std::string_view token, std::string& pointer);

}  // namespace collint
