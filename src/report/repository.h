#pragma once

#include <filesystem>
#include <string>

namespace collint {

/// The folder that those who show reports count their paths from: what CI says, else the git repository of
/// the current folder.
class Repository {
 public:
  Repository();

  /// The path of a file relative to it, with forward slashes; as it is where there is none, or the file lies
  /// outside.
  [[nodiscard]] std::string path_of(const std::string& file) const;

 private:
  std::filesystem::path root_;  ///< empty for none
};

}  // namespace collint
