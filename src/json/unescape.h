#pragma once

namespace collint::json {

/// Writes what the escape that begins at `at` with its backslash means, which is no longer than the escape
/// itself, and moves `out` behind it. Returns where the text goes on; null where it is no escape, or half of
/// a surrogate pair. Eleven bytes behind the backslash must be readable.
[[nodiscard]] const char* unescape(const char* at, char*& out);

}  // namespace collint::json
