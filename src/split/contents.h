#pragma once

#include <cstdint>
#include <optional>

#include "input/source.h"
#include "ledger/ledger.h"

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

/// Commands as they are written: of JSON to the byte, of rows in all their texts.
[[nodiscard]] Contents contents_of(const CommandList& list);

/// The commands of a JSON file by what they say of their resources, member by member: equal for commands and
/// for what they become where each member goes with the identifier of its command. None where the file cannot
/// be read.
[[nodiscard]] std::optional<Contents> values_of(const Source& source);

}  // namespace collint::split
