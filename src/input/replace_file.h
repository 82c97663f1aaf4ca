#pragma once

#include <string>
#include <string_view>

namespace collint {

/// Writes a file as a whole: whoever reads it, or is left with it after a crash, has the old text or the new
/// one. The mode of a file that exists is kept, and a link stays a link. Returns the system's reason where it
/// failed, in which case nothing has changed, or nothing.
[[nodiscard]] std::string replace_file(const std::string& path, std::string_view text);

}  // namespace collint
