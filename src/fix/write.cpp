#include "fix/write.h"

#include <unistd.h>

#include <cstdio>
#include <filesystem>
#include <system_error>

#include "input/replace_file.h"
#include "input/source.h"
#include "input/system_reason.h"

namespace collint {
namespace {

namespace fs = std::filesystem;

/// Why a file may not be replaced; empty where it may.
std::string reason_to_keep(const std::string& path) {
  std::error_code failed;
  const fs::file_status status = fs::status(path, failed);
  if (!fs::is_regular_file(status)) return "what is no regular file is not repaired";
  constexpr fs::perms writable = fs::perms::owner_write | fs::perms::group_write | fs::perms::others_write;
  if ((status.permissions() & writable) == fs::perms::none) return "the file is read-only";
  return access(path.c_str(), W_OK) == 0 ? "" : system_reason();
}

}  // namespace

// The file is compared byte by byte at the last moment; what another program writes in the microseconds from
// there to the renaming is lost.
std::string write_repaired(const RepairedFile& repaired) {
  std::string reason = reason_to_keep(repaired.name);
  if (!reason.empty()) return reason;
  NewFile file(repaired.name);
  if (file.stream() != nullptr) std::fwrite(repaired.after.data(), 1, repaired.after.size(), file.stream());
  return file.put([&]() -> std::string {
    std::string error;
    if (text_of(repaired.name, error) == repaired.before) return "";
    return "the file has changed meanwhile, so its repairs are not written: run --fix once more";
  });
}

}  // namespace collint
