#include "input/new_folder.h"

#include <sys/stat.h>

#include <cerrno>
#include <cstdlib>
#include <filesystem>
#include <system_error>
#include <utility>

namespace collint {
namespace {

namespace fs = std::filesystem;

/// mkdtemp() lets nobody else in.
void set_usual_mode(const std::string& folder) {
  const mode_t mask = umask(0);
  umask(mask);
  static_cast<void>(chmod(folder.c_str(), 0777U & ~mask));
}

}  // namespace

NewFolder::NewFolder(std::string path) : path_(std::move(path)) {
  while (path_.size() > 1 && path_.back() == '/') path_.pop_back();
  temporary_ = path_ + ".XXXXXX";
  if (mkdtemp(temporary_.data()) != nullptr) {
    set_usual_mode(temporary_);
    return;
  }
  problem_ = std::generic_category().message(errno);
  temporary_.clear();
}

NewFolder::~NewFolder() {
  std::error_code ignored;
  if (!temporary_.empty()) fs::remove_all(temporary_, ignored);
}

std::string NewFolder::put() {
  std::error_code failed;
  const bool is_there = fs::exists(path_, failed);
  const std::string old = temporary_ + ".old";
  if (is_there) fs::rename(path_, old, failed);
  if (!failed) {
    fs::rename(temporary_, path_, failed);
    std::error_code ignored;
    if (failed && is_there) fs::rename(old, path_, ignored);
  }
  if (failed) return failed.message();
  temporary_ = is_there ? old : "";
  return "";
}

}  // namespace collint
