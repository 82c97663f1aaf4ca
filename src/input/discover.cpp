#include "input/discover.h"

#include <algorithm>
#include <filesystem>
#include <map>
#include <memory>
#include <optional>
#include <set>
#include <utility>

#include "input/git_ignore.h"
#include "input/glob.h"

namespace collint {
namespace {

namespace fs = std::filesystem;

/// Excel keeps a file `~$name.xlsx` beside a workbook that is open.
bool is_import_file(const fs::path& name) {
  const fs::path extension = name.extension();
  return extension == ".json" || extension == ".csv" ||
         (extension == ".xlsx" && !name.string().starts_with("~$"));
}

}  // namespace

std::string shown_path(const fs::path& path) {
  const fs::path normal = path.lexically_normal();
  std::error_code failed;
  if (normal == "-" || !fs::equivalent(path, normal, failed)) return path.generic_string();
  if (!normal.is_absolute()) return normal.generic_string();
  const fs::path relative = normal.lexically_relative(fs::current_path(failed));
  return failed || relative.empty() || *relative.begin() == ".." ? normal.generic_string()
                                                                 : relative.generic_string();
}

std::string resolved_path(const fs::path& path) {
  std::error_code failed;
  const fs::path resolved = fs::weakly_canonical(path, failed);
  return failed ? path.string() : resolved.string();
}

namespace {

class Walk {
 public:
  Discovery run(const std::vector<std::string>& arguments) {
    for (const std::string& argument : arguments) take(argument);
    return std::move(result_);
  }

  Discovery run_in(const fs::path& root, const std::vector<std::string>& globs) {
    root_ = root;
    for (const std::string& glob : globs) {
      if (is_glob(glob)) {
        this->glob(glob);
      } else {
        name(glob);
      }
    }
    return std::move(result_);
  }

 private:
  void name(const std::string& file) {
    std::error_code failed;
    const fs::file_status status = fs::status(root_ / file, failed);
    if (fs::is_regular_file(status)) return add(file, true);
    if (fs::exists(status)) result_.errors.push_back((root_ / file).generic_string() + ": is no file");
  }

  void take(const std::string& argument) {
    if (argument == "-") return add(argument, true);
    std::error_code failed;
    const fs::file_status status = fs::status(argument, failed);
    if (fs::is_directory(status)) return folder(argument, argument, std::nullopt);
    if (fs::exists(status)) return add(argument, true);
    if (is_glob(argument)) {
      if (!glob(argument)) result_.errors.push_back(argument + ": no file matches");
      return;
    }
    result_.errors.push_back(argument + ": " + (failed ? failed.message() : "No such file or directory"));
  }

  /// False where nothing matches.
  bool glob(const std::string& pattern) {
    const std::size_t slash = pattern.rfind('/', pattern.find_first_of("*?["));
    const std::string base =
        slash == std::string::npos ? "." : pattern.substr(0, std::max<std::size_t>(slash, 1));
    matched_ = false;
    std::error_code failed;
    if (fs::is_directory(root_ / base, failed))
      folder(root_ / base, slash == std::string::npos ? "" : base, pattern);
    return matched_;
  }

  /// A folder, as it is shown, and with links resolved.
  struct Folder {
    fs::path path;
    fs::path shown;
    fs::path resolved;
  };

  /// Takes what is below `path`, shown as if it were called `shown`.
  void folder(const fs::path& path, const fs::path& shown, const std::optional<std::string>& pattern) {
    auto [git, is_new] = git_.try_emplace(path.string());
    if (is_new) git->second = std::make_unique<GitIgnore>(path.string());
    enter({path, shown, resolved_path(path)}, pattern, *git->second);
  }

  void enter(const Folder& folder, const std::optional<std::string>& pattern, const GitIgnore& git) {
    std::error_code failed;
    std::vector<fs::directory_entry> entries;
    for (fs::directory_iterator entry(folder.path, failed); !failed && entry != fs::directory_iterator();
         entry.increment(failed)) {
      entries.push_back(*entry);
    }
    if (failed) result_.errors.push_back(folder.shown.string() + ": " + failed.message());
    std::sort(entries.begin(), entries.end());
    std::optional<std::string> before_name;  // as shown, which is the same for all files of the folder
    for (const fs::directory_entry& entry : entries) {
      const std::string name = entry.path().filename().string();
      if (name.starts_with('.')) continue;
      std::error_code unknown;
      const bool is_link = entry.is_symlink(unknown);
      const bool is_folder = entry.is_directory(unknown) && !is_link;
      const bool is_file = entry.is_regular_file(unknown) && is_import_file(name);
      const fs::path shown = folder.shown / name;
      if (!is_folder && (!is_file || (pattern && !matches_glob(*pattern, shown.generic_string())))) continue;
      const fs::path resolved = is_link ? fs::path(resolved_path(entry.path())) : folder.resolved / name;
      if (git.ignores(resolved, is_folder)) continue;
      if (is_folder) {
        enter({entry.path(), shown, resolved}, pattern, git);
        continue;
      }
      matched_ = true;
      if (!before_name) {
        before_name = shown_path(root_ / shown);
        before_name->resize(before_name->size() - name.size());
      }
      add({*before_name + name, false, resolved.string()});
    }
  }

  void add(const std::string& path, bool named) {
    const fs::path whole = root_ / path;
    add(path == "-" ? FoundFile{path, named, path}
                    : FoundFile{shown_path(whole), named, resolved_path(whole)});
  }

  void add(FoundFile file) {
    if (seen_.insert(file.resolved).second) result_.files.push_back(std::move(file));
  }

  fs::path root_;  ///< what arguments are relative to; empty for the current folder
  Discovery result_;
  std::map<std::string, std::unique_ptr<GitIgnore>> git_;  ///< by folder
  bool matched_ = false;  ///< the glob that is looked for has matched a file, be it one that was taken before
  std::set<std::string> seen_;  ///< with links resolved
};

}  // namespace

Discovery discover(const std::vector<std::string>& arguments) { return Walk().run(arguments); }

Discovery discover_in(const fs::path& folder, const std::vector<std::string>& globs) {
  return Walk().run_in(folder, globs);
}

}  // namespace collint
