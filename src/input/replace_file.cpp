#include "input/replace_file.h"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <cstdlib>
#include <filesystem>
#include <system_error>

#include "input/descriptor.h"

namespace collint {
namespace {

namespace fs = std::filesystem;

std::string reason() { return std::generic_category().message(errno); }

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

std::string replace_file(const std::string& path, std::string_view text) {
  std::error_code failed;
  const fs::path target = fs::weakly_canonical(path, failed);
  if (failed) return failed.message();
  std::string temporary = (target.parent_path() / ("." + target.filename().string() + ".XXXXXX")).string();
  const int file = mkostemp(temporary.data(), O_CLOEXEC);
  if (file < 0) return reason();
  const bool written = write_all(file, text) && fchmod(file, mode_of(target)) == 0 && fsync(file) == 0;
  std::string problem = written ? "" : reason();
  if (close(file) != 0 && problem.empty()) problem = reason();
  if (problem.empty() && rename(temporary.c_str(), target.c_str()) != 0) problem = reason();
  if (!problem.empty()) {
    unlink(temporary.c_str());
    return problem;
  }
  sync_folder(target.parent_path());
  return "";
}

}  // namespace collint
