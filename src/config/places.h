#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "model/run.h"
#include "model/span.h"
#include "tomlplusplus.h"

namespace collint {

/// Turns the lines and columns of toml++, which count code points, into bytes of the text, which outlives
/// this.
class Places {
 public:
  explicit Places(std::string_view text);

  /// The bytes of a key or a value; of a text or a key in quotes, those within its quotes.
  [[nodiscard]] Span of(const toml::source_region& region) const;
  [[nodiscard]] PlacedText of(const toml::value<std::string>& value) const {
    return {value.get(), of(value.source())};
  }

 private:
  [[nodiscard]] std::size_t offset_of(const toml::source_position& at) const;

  std::string_view text_;
  std::vector<std::size_t> line_starts_;
};

}  // namespace collint
