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

FileOfNewFolder::FileOfNewFolder(const std::string& path)
    : buffer_(std::size_t{1} << 18U), stream_(std::fopen(path.c_str(), "wbx"), &std::fclose) {
  if (stream_ == nullptr) problem_ = system_reason();
  // Without a buffer of the caller's, glibc does not heed the size.
  if (stream_ != nullptr) (void)std::setvbuf(stream_.get(), buffer_.data(), _IOFBF, buffer_.size());
}

void FileOfNewFolder::write(std::string_view bytes) {
  if (!problem_.empty() || std::fwrite(bytes.data(), 1, bytes.size(), stream_.get()) == bytes.size()) return;
  problem_ = system_reason();
}

std::string FileOfNewFolder::close() {
  if (stream_ == nullptr) return problem_;
  const bool is_written = std::fflush(stream_.get()) == 0 && std::ferror(stream_.get()) == 0;
  if (!is_written && problem_.empty()) problem_ = system_reason();
  if (std::fclose(stream_.release()) != 0 && problem_.empty()) problem_ = system_reason();
  return problem_;
}

}  // namespace collint
