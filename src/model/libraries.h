#pragma once

#include <string>
#include <vector>

namespace collint {

/// A library that the program uses, and its version: that of the running library where it tells it, else the
/// one it was built with.
struct Library {
  std::string name;
  std::string version;
};

/// Those of this room.
[[nodiscard]] std::vector<Library> model_libraries();

}  // namespace collint
