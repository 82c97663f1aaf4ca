#pragma once

#include <cerrno>
#include <string>
#include <system_error>

namespace collint {

/// Why the last call of the system has failed, in its words.
[[nodiscard]] inline std::string system_reason() { return std::generic_category().message(errno); }

}  // namespace collint
