#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>

namespace collint {

/// A hash of bytes, the same on all machines (XXH3).
[[nodiscard]] std::uint64_t content_hash(std::string_view bytes);

/// The same by instructions that not all machines with an x86-64 have.
[[nodiscard]] std::uint64_t content_hash_by_avx2(const char* bytes, std::size_t size);

}  // namespace collint
