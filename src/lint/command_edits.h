#pragma once

#include <cstdint>
#include <vector>

#include "lint/finding.h"
#include "lint/ledger_context.h"

/// How the commands of a JSON file, or the rows of a CSV file, are written otherwise, for fixes. No edits
/// where the file does not hold what is expected between two of them, and where a command is too large to be
/// copied.
namespace collint {

/// Takes a command out of its list with so many that follow it, or the row of a CSV file that a command was
/// made from.
[[nodiscard]] std::vector<Edit> remove_commands(const CheckedFile& file, const Command& first,
                                                std::uint64_t count);

/// Moves a command before another one of the same list.
[[nodiscard]] std::vector<Edit> move_command(const CheckedFile& file, const Command& moved,
                                             const Command& before);

/// Writes what a later command of the same list sets into the first one, and takes it out: members that the
/// first lacks, and items that its lists lack. No edits where the two say different things of one member, be
/// it of the lists of an attribute unless `joins_attributes`.
[[nodiscard]] std::vector<Edit> merge_commands(const CheckedFile& file, const Command& first,
                                               const Command& later, bool joins_attributes);

}  // namespace collint
