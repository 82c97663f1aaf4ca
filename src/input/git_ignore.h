#pragma once

#include <filesystem>
#include <memory>
#include <string>

namespace collint {

/// What git ignores in the repository that holds a folder; outside of a repository nothing.
class GitIgnore {
 public:
  explicit GitIgnore(const std::string& folder);
  ~GitIgnore();
  GitIgnore(const GitIgnore&) = delete;
  GitIgnore& operator=(const GitIgnore&) = delete;

  /// Of a path with links resolved.
  [[nodiscard]] bool ignores(const std::filesystem::path& path, bool is_folder) const;

 private:
  struct Repository;
  std::unique_ptr<Repository> repository_;
};

}  // namespace collint
