#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace collint {

/// A line of a configuration that says all that is in effect.
struct EffectiveSetting {
  std::string text;         ///< "concurrent-jobs = 8", "[limits]"
  bool is_heading = false;  ///< of a table: it has no origin of its own
  std::uint64_t line = 0;   ///< where it comes from; 0 for a default
};

/// What a configuration in which nothing is wrong sets, and the defaults of the keys that it does not set, in
/// the order of the table of keys. Of an empty text: the defaults.
[[nodiscard]] std::vector<EffectiveSetting> effective_settings(std::string_view text);

}  // namespace collint
