#include "input/git_ignore.h"

#include "input/libgit2.h"

namespace collint {

struct GitIgnore::Repository {
  GitInUse git;
  git_repository* handle = nullptr;
  std::filesystem::path root;
  ~Repository() { git_repository_free(handle); }
};

GitIgnore::GitIgnore(const std::string& folder) : repository_(std::make_unique<Repository>()) {
  // Only ignore files are read, so it does not matter whose repository it is.
  git_libgit2_opts(GIT_OPT_SET_OWNER_VALIDATION, 0);
  if (git_repository_open_ext(&repository_->handle, folder.c_str(), 0, nullptr) != 0) return;
  const char* root = git_repository_workdir(repository_->handle);
  if (root != nullptr) repository_->root = std::filesystem::path(root).lexically_normal();
}

GitIgnore::~GitIgnore() = default;

bool GitIgnore::ignores(const std::filesystem::path& path, bool is_folder) const {
  if (repository_->root.empty()) return false;
  std::string relative = path.lexically_relative(repository_->root).generic_string();
  if (relative.empty() || relative.starts_with("..") || relative == ".") return false;
  if (is_folder) relative += '/';
  int ignored = 0;
  return git_ignore_path_is_ignored(&ignored, repository_->handle, relative.c_str()) == 0 && ignored == 1;
}

}  // namespace collint
