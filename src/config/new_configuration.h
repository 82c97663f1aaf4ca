#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "config/proposed_stages.h"

namespace collint {

/// The subcommand that writes it.
enum class Author : std::uint8_t { init, plan };

/// The text of a collint.toml that declares these stages, whose files are positions in `files`. Each key that
/// it does not set stands in it with its meaning, as an example or with its default, on a line that begins
/// with `#` and no blank: what follows the `#` of all these lines is a configuration too.
[[nodiscard]] std::string new_configuration(Author author, const std::vector<ProposedStage>& stages,
                                            const std::vector<FileContents>& files);

}  // namespace collint
