#pragma once

#include <cstdint>

#include "model/command.h"
#include "model/node.h"

namespace collint {

// What a finding is about, as bits that stay the same when the file is written anew: white space, escapes,
// the order of members, of the items of a list and of commands do not matter. They are part of fingerprints,
// which people keep in files: they must not change from one version of the program to the next.

/// The resource of a command: its identifier or, where it has none, all that it says. Equal bits for a whole
/// file that is a wrapper.
[[nodiscard]] std::uint64_t hash_of_resource(const Command& command);

/// A node of a command, given the hash of its resource: the keys that lead to it, without positions in lists,
/// and what it says.
[[nodiscard]] std::uint64_t hash_of_subject(std::uint64_t resource, const Command& command, const Node& node);

}  // namespace collint
