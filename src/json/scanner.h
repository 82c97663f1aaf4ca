#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string_view>

#include "model/file.h"

namespace collint::json {

/// How deep objects and lists may be nested.
inline constexpr std::size_t depth_limit = 1024;

/// How far beyond the place where it stops scan() looks for the usual causes of a problem, in bytes. Its text
/// has to go that much further than that place, or be the last of its file, for the cause to be exact.
inline constexpr std::size_t scan_ahead = std::size_t{1} << 16U;

/// What a scan of a part of a file found.
struct Scan {
  /// True where the top-level value is closed within the text.
  bool closed = false;
  /// Set where the text is no JSON; not for a text that merely ends too early and is not the last of its
  /// file.
  std::optional<SyntaxProblem> problem;
  /// Where the last whole top-level value, or element of the top-level array, ends. 0 where there is none.
  std::size_t elements_end = 0;
  /// Where reading stopped. What a problem is named after may be looked for from here on.
  std::size_t stopped = 0;
  /// The last comma between elements of the top-level array. 0 where there is none.
  std::size_t separator = 0;
};

/// What stands before the first byte of a text that is scanned.
enum class ScanStart : std::uint8_t { top_level, in_array, after_array };

struct ScanOptions {
  ScanStart start = ScanStart::top_level;
  bool first_element = true;       ///< in the array: no element came before
  std::uint64_t offset = 0;        ///< of the text within its file
  std::uint64_t array_offset = 0;  ///< in the array: where its bracket is
  bool is_last = true;             ///< the text ends with its file
};

/// Reads JSON byte by byte and strictly, to say where and why it is none, and where elements end when that
/// cannot be guessed. It runs on the window that the fast parser refused and on no other.
[[nodiscard]] Scan scan(std::string_view text, const ScanOptions& options);

}  // namespace collint::json
