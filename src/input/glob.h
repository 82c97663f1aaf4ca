#pragma once

#include <span>
#include <string>
#include <string_view>

namespace collint {

/// True where a path matches a glob: `*` and `?` within a part of the path, `[a-z]` and `[!a-z]`, `**` for
/// any number of folders. Both use `/`. Takes time proportional to the product of the lengths at worst.
[[nodiscard]] bool matches_glob(std::string_view glob, std::string_view path);

/// The same for any one of several globs.
[[nodiscard]] bool matches_any(std::span<const std::string> globs, std::string_view path);

/// True where a text holds a character that only globs have.
[[nodiscard]] bool is_glob(std::string_view text);

/// The glob that matches this path and no other.
[[nodiscard]] std::string glob_for(std::string_view path);

/// The same glob as names are written that it is compared with: "./a/*.json" is "a/*.json".
[[nodiscard]] std::string normal_glob(std::string_view glob);

}  // namespace collint
