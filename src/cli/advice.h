#pragma once

#include <string>
#include <vector>

namespace CLI {
class App;
}

namespace collint {

/// What to type instead of arguments that were not understood, in one line. `reason` is the parser's own.
[[nodiscard]] std::string advice(const CLI::App& app, const std::vector<std::string>& arguments,
                                 const std::string& reason);

}  // namespace collint
