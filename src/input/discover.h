#pragma once

#include <filesystem>
#include <string>
#include <vector>

namespace collint {

/// A file to look at.
struct FoundFile {
  std::string path;
  bool named = false;    ///< by the user, and not found in a folder: it is checked whatever it holds
  std::string resolved;  ///< resolved_path()
};

struct Discovery {
  std::vector<FoundFile> files;     ///< in the order of the arguments, those of a folder by name; none twice
  std::vector<std::string> errors;  ///< "PATH: why it cannot be read"
};

/// A path as reports show it: below the current folder relative to it, so that they read the same on every
/// machine; else as it was given. It names the same file: neither does `..` leave a linked folder, nor does
/// `./-` become "-".
[[nodiscard]] std::string shown_path(const std::filesystem::path& path);

/// A path with links resolved, as far as it exists: the same for one file, however it is named.
[[nodiscard]] std::string resolved_path(const std::filesystem::path& path);

/// Finds the files that the arguments stand for: a file, a folder with all below it, a glob, or "-". In
/// folders and for globs only .json, .csv and .xlsx files that git does not ignore and that are not hidden
/// are taken.
[[nodiscard]] Discovery discover(const std::vector<std::string>& arguments);

/// Finds the files that globs stand for which are relative to a folder; the paths begin with the folder. What
/// matches nothing is no error, a name of something else than a file is one.
[[nodiscard]] Discovery discover_in(const std::filesystem::path& folder,
                                    const std::vector<std::string>& globs);

}  // namespace collint
