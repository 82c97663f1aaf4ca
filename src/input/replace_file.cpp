#include "input/replace_file.h"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cstdlib>
#include <filesystem>
#include <system_error>
#include <utility>

#include "input/system_reason.h"

namespace collint {
namespace {

namespace fs = std::filesystem;

/// The mode of the file that is replaced, or of a new one.
mode_t mode_of(const fs::path& path) {
  struct stat existing {};
  if (stat(path.c_str(), &existing) == 0) return existing.st_mode & 07777U;
  const mode_t mask = umask(0);
  umask(mask);
  return 0666U & ~mask;
}

/// So that the new name outlasts a crash; where that cannot be had, the file is whole all the same.
void sync_folder(const fs::path& folder) {
  const int opened = open(folder.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
  if (opened < 0) return;
  static_cast<void>(fsync(opened));
  close(opened);
}

}  // namespace

NewFile::NewFile(const std::string& path) {
  std::error_code failed;
  const fs::path target = fs::weakly_canonical(path, failed);
  if (failed) {
    problem_ = failed.message();
    return;
  }
  target_ = target.string();
  const fs::file_status status = fs::status(target, failed);
  if (fs::exists(status) && !fs::is_regular_file(status)) {
    stream_ = std::fopen(target_.c_str(), "we");
  } else {
    temporary_ = (target.parent_path() / ("." + target.filename().string() + ".XXXXXX")).string();
    const int file = mkostemp(temporary_.data(), O_CLOEXEC);
    if (file < 0) temporary_.clear();
    if (file >= 0) stream_ = fdopen(file, "w");
  }
  if (stream_ == nullptr) problem_ = system_reason();
}

NewFile::~NewFile() {
  close();
  if (!temporary_.empty()) unlink(temporary_.c_str());
}

void NewFile::close() {
  if (stream_ != nullptr && std::fclose(std::exchange(stream_, nullptr)) != 0 && problem_.empty())
    problem_ = system_reason();
}

std::string NewFile::put(const std::function<std::string()>& objection) {
  if (stream_ == nullptr) return problem_;
  const bool is_written = std::fflush(stream_) == 0 && std::ferror(stream_) == 0;
  const bool is_safe =
      temporary_.empty() || (fchmod(fileno(stream_), mode_of(target_)) == 0 && fsync(fileno(stream_)) == 0);
  if (!is_written || !is_safe) problem_ = system_reason();
  close();
  if (!problem_.empty() || temporary_.empty()) return problem_;
  if (objection) problem_ = objection();
  if (!problem_.empty()) return problem_;
  if (rename(temporary_.c_str(), target_.c_str()) != 0) return system_reason();
  temporary_.clear();
  sync_folder(fs::path(target_).parent_path());
  return "";
}

std::string replace_file(const std::string& path, std::string_view text) {
  NewFile file(path);
  if (file.stream() != nullptr) std::fwrite(text.data(), 1, text.size(), file.stream());
  return file.put();
}

}  // namespace collint
