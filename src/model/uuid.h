#pragma once

#include <array>
#include <optional>
#include <string>
#include <string_view>

namespace collint {

/// 8-4-4-4-12 hexadecimal digits, in either case.
[[nodiscard]] bool is_uuid(std::string_view text);

/// True where two UUIDs are the same but for letter case.
[[nodiscard]] bool same_uuid(std::string_view a, std::string_view b);

/// A UUID in small letters, so that equal ones are equal letter by letter.
[[nodiscard]] std::array<char, 36> lower_uuid(std::string_view uuid);

/// An order of UUIDs in which letter case does not matter.
[[nodiscard]] bool is_uuid_before(std::string_view a, std::string_view b);

/// True for the prefix `00000000-0000-0000-` that Collibra keeps for its own resources.
[[nodiscard]] bool is_reserved_uuid(std::string_view uuid);

/// The UUID that is left of a text without white space, brackets, quotes, a prefix (`0x`, `urn:uuid:`) and
/// dashes, if its 32 hexadecimal digits are all there.
[[nodiscard]] std::optional<std::string> repaired_uuid(std::string_view text);

}  // namespace collint
