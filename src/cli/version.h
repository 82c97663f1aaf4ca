#pragma once

#include <string>

namespace collint {

/// "collint" and its version; `verbose` adds the compiler and the libraries, one a line.
[[nodiscard]] std::string version_text(bool verbose);

}  // namespace collint
