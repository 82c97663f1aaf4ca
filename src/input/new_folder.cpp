#include "input/new_folder.h"

#include <fcntl.h>
#include <sys/stat.h>

#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <system_error>
#include <utility>

#include "input/system_reason.h"

namespace collint {
namespace {

namespace fs = std::filesystem;

/// mkdtemp() lets nobody else in.
void set_usual_mode(const std::string& folder) {
  const mode_t mask = umask(0);
  umask(mask);
  static_cast<void>(chmod(folder.c_str(), 0777U & ~mask));
}

/// Has two folders take each other's place at once, where the system can do that.
bool swap_places([[maybe_unused]] const std::string& one, [[maybe_unused]] const std::string& other) {
#ifdef RENAME_EXCHANGE
  return renameat2(AT_FDCWD, one.c_str(), AT_FDCWD, other.c_str(), RENAME_EXCHANGE) == 0;
#else
  return false;
#endif
}

}  // namespace

NewFolder::NewFolder(std::string path) : path_(std::move(path)) {
  while (path_.size() > 1 && path_.back() == '/') path_.pop_back();
  temporary_ = path_ + ".XXXXXX";
  if (mkdtemp(temporary_.data()) != nullptr) {
    set_usual_mode(temporary_);
    return;
  }
  problem_ = system_reason();
  temporary_.clear();
}

NewFolder::~NewFolder() {
  std::error_code ignored;
  if (!temporary_.empty()) fs::remove_all(temporary_, ignored);
}

std::string NewFolder::put() {
  std::error_code failed;
  const bool is_there = fs::exists(path_, failed);
  if (is_there && swap_places(temporary_, path_)) return "";
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
