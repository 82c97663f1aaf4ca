#pragma once

#include <functional>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "lint/runner.h"

namespace collint {

/// What a run has looked at: only there "not found" means that something is not there. Files are named
/// relative to the folder of the configuration.
struct Coverage {
  /// Those that were read to their end, and the rules for them.
  std::map<std::string, const Runner*> files;
  /// The import files of the project, which takes a walk through its folders.
  std::function<std::vector<std::string>()> project;
  /// No option has changed what the files are to each other.
  bool compares_as_usual = true;
  /// The whole run that the configuration declares.
  bool is_whole_run = false;

  [[nodiscard]] bool has(std::string_view rule, const std::string& file) const;
  /// True where these files were checked by that rule, and by one that compares files in the company of the
  /// whole declared run, or of all import files of the project.
  [[nodiscard]] bool has(std::string_view rule, const std::vector<std::string>& of_project) const;
};

/// True for rules that find other things in a file when other files are checked with it.
[[nodiscard]] bool compares_files(std::string_view rule);

}  // namespace collint
