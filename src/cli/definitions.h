#pragma once

#include <string>
#include <vector>

namespace CLI {
class App;
}

namespace collint {

/// An option or an argument as it was defined, for help other than `--help`.
struct Definition {
  std::vector<std::string> names;    ///< such as "-q" and "--quiet"; empty for an argument
  std::string value;                 ///< what stands for its value, such as "FILE"; empty where it takes none
  std::vector<std::string> choices;  ///< all values that it takes, where it takes certain ones only
  std::string help;
  bool is_required = false;
  bool may_repeat = false;
};

/// In the order in which they were defined.
[[nodiscard]] std::vector<Definition> definitions_of(const CLI::App& app);

}  // namespace collint
