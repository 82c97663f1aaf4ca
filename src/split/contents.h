#pragma once

#include <cstdint>
#include <optional>

#include "input/source.h"
#include "lint/check.h"

namespace collint::split {

/// What commands are as a whole, whatever file they stand in and in which order.
struct Contents {
  std::uint64_t commands = 0;
  std::uint64_t hash = 0;  ///< a sum over all of them

  /// Those of one more file.
  void add(const Contents& other) {
    commands += other.commands;
    hash += other.hash;
  }
  bool operator==(const Contents&) const = default;
};

/// The commands of a JSON file by what they say of their resources, member by member: equal for commands and
/// for what they become where each member goes with the identifier of its command. None where the file cannot
/// be read.
[[nodiscard]] std::optional<Contents> values_of(const Source& source);

/// The commands of a file that was checked as they are written: of JSON to the byte, of rows in all their
/// texts. Or, `by_value`, as above.
[[nodiscard]] std::optional<Contents> contents_of(const CheckedFile& file, bool by_value);

}  // namespace collint::split
