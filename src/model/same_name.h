#pragma once

#include <cstdint>
#include <string_view>

namespace collint {

/// True where two keys of attributes mean one type: they differ in nothing but letter case, white space
/// (where there is any) and invisible characters, or one is a known id and the other its name.
[[nodiscard]] bool same_attribute_type(std::string_view a, std::string_view b);

/// Equal for keys that mean one type.
[[nodiscard]] std::uint64_t hash_of_attribute_type(std::string_view key);

}  // namespace collint
