#pragma once

#include <cstdint>

namespace collint {

/// Bytes of a file.
struct Span {
  std::uint64_t offset = 0;
  std::uint64_t length = 0;
  bool operator==(const Span&) const = default;
};

}  // namespace collint
