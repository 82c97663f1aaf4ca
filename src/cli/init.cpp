#include <fmt/core.h>

#include <algorithm>
#include <filesystem>
#include <string>
#include <system_error>
#include <utility>
#include <vector>

#include "cli/commands.h"
#include "cli/file_contents.h"
#include "cli/run_files.h"
#include "config/declared_run.h"
#include "config/new_configuration.h"
#include "input/replace_file.h"
#include "rules/registry.h"

namespace collint {
namespace {

constexpr const char* path = "collint.toml";

/// The files that `check` would import in the current folder if nothing were declared.
RunFiles find_files(Options options) {
  if (options.paths.empty()) options.paths.emplace_back(".");
  return find_run_files(options, {});
}

/// Those that a run can name: not the templates of tables, nor tables without one.
std::vector<RunFile> files_of_run(const RunFiles& found) {
  std::vector<RunFile> files;
  for (const std::size_t file : found.run.stages.front().files) {
    const RunFile& candidate = found.files[file];
    if (!candidate.table || !candidate.template_name.empty()) files.push_back(candidate);
  }
  return files;
}

/// True where a configuration can be used and has each file in a stage; else what is wrong has been said. A
/// name that is no UTF-8 cannot be written in it.
bool declares(const std::string& text, const std::vector<FileContents>& files) {
  const auto loaded = load_configuration(path, text, {is_selector, nearest_selector}, COLLINT_VERSION);
  for (const std::string& problem : loaded.problems) complain(problem);
  std::vector<std::string> names;
  names.reserve(files.size());
  for (const FileContents& file : files) names.push_back(file.name);
  std::vector<bool> is_declared(files.size());
  for (const Stage& stage : declared_run(loaded.configuration, names).stages) {
    for (const std::size_t file : stage.files) is_declared[file] = true;
  }
  for (std::size_t file = 0; file < files.size(); ++file) {
    if (!is_declared[file])
      complain(names[file] + ": the configuration cannot hold this name: rename the file");
  }
  return std::find(is_declared.begin(), is_declared.end(), false) == is_declared.end();
}

/// The names of the files become those that the configuration has for them.
ExitCode write_run(std::vector<FileContents> files) {
  Configuration configuration;
  configuration.path = path;
  for (FileContents& file : files) file.name = configuration.relative(file.name);
  const auto stages = proposed_stages(files, configuration.concurrent_jobs.value);
  const std::string text = new_configuration(Author::init, stages, files);
  if (!declares(text, files)) return ExitCode::unreadable;
  const std::string problem = replace_file(path, text);
  if (!problem.empty()) {
    complain(fmt::format("{}: {}", path, problem));
    return ExitCode::unreadable;
  }
  fmt::print("{}: {} file{} in {} stage{}; check them with 'collint check'\n", path, files.size(),
             files.size() == 1 ? "" : "s", stages.size(), stages.size() == 1 ? "" : "s");
  return ExitCode::clean;
}

}  // namespace

ExitCode run_init(const Options& options) {
  std::error_code unknown;
  if (!options.force && std::filesystem::exists(path, unknown)) {
    complain(fmt::format("{} exists: add --force to replace it", path));
    return ExitCode::usage;
  }
  if (std::find(options.paths.begin(), options.paths.end(), "-") != options.paths.end()) {
    complain("standard input has no name that a run could list: name files or folders");
    return ExitCode::usage;
  }
  const RunFiles found = find_files(options);
  ReadContents contents = read_contents(files_of_run(found));
  contents.errors.insert(contents.errors.begin(), found.errors.begin(), found.errors.end());
  for (const std::string& error : contents.errors) complain(error);
  if (!contents.errors.empty()) return ExitCode::unreadable;
  if (contents.files.empty()) {
    complain("nothing to declare: no file holds import commands");
    return ExitCode::unreadable;
  }
  return write_run(std::move(contents.files));
}

}  // namespace collint
