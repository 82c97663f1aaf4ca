#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace collint {

/// Appends a text as people tell texts apart: compatibility forms decomposed (NFKD), letter case folded,
/// nothing invisible, no white space at the ends and one blank for a run of it. Texts that differ in nothing
/// but normalisation, case, white space and invisible characters give the same.
void append_folded(std::string_view text, std::string& out);

/// Equal for texts with the same folded form.
[[nodiscard]] std::uint32_t hash_of_folded(std::string_view text);

}  // namespace collint
