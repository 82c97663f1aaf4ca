#include "report/repository.h"

#include <cstdlib>
#include <system_error>

namespace collint {
namespace {

namespace fs = std::filesystem;

/// Empty where no folder from here upwards has a `.git`.
fs::path git_root(fs::path folder) {
  std::error_code failed;
  for (; !fs::exists(folder / ".git", failed); folder = folder.parent_path()) {
    if (folder == folder.parent_path()) return {};
  }
  return folder;
}

}  // namespace

Repository::Repository() {
  std::error_code failed;
  for (const char* variable : {"GITHUB_WORKSPACE", "CI_PROJECT_DIR"}) {
    const char* said = std::getenv(variable);
    if (root_.empty() && said != nullptr) root_ = fs::weakly_canonical(said, failed);
  }
  if (root_.empty()) root_ = git_root(fs::current_path(failed));
}

std::string Repository::path_of(const std::string& file) const {
  std::string as_it_is = fs::path(file).lexically_normal().generic_string();
  if (root_.empty()) return as_it_is;
  std::error_code failed;
  const fs::path relative = fs::weakly_canonical(file, failed).lexically_relative(root_);
  const bool is_inside = !failed && !relative.empty() && *relative.begin() != "..";
  return is_inside ? relative.generic_string() : as_it_is;
}

}  // namespace collint
