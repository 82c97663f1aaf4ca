#include <fmt/core.h>

#include <filesystem>
#include <string>
#include <variant>
#include <vector>

#include "accept/baseline.h"
#include "cli/accepted.h"
#include "cli/check.h"
#include "cli/commands.h"
#include "cli/configured.h"
#include "input/replace_file.h"
#include "report/report.h"
#include "report/visible.h"

namespace collint {
namespace {

constexpr const char* usual_name = "collint-baseline.txt";

/// What was found, as the lines of a baseline.
std::vector<BaselineEntry> entries_of(const Results& results, const Configuration& configuration) {
  std::vector<BaselineEntry> entries;
  for (const CheckedFile* file : results.files) {
    const std::string name = escaped_file(name_in_project(file->name, configuration));
    for (const Finding& finding : file->findings) {
      entries.push_back(
          {finding.fingerprint, std::string(finding.rule), name, escaped(finding.resource), {}});
    }
  }
  return entries;
}

std::string path_of(const Options& options, const Configuration& configuration) {
  std::string path = baseline_path(options, configuration);
  if (!path.empty()) return path;
  return (configuration.folder() / usual_name).generic_string();
}

/// Nothing is written where some file could not be read: what is in it would seem to be new later.
ExitCode create(Options options, const Configuration& configuration, const std::string& path) {
  std::error_code unknown;
  if (!options.force && std::filesystem::exists(path, unknown)) {
    complain(fmt::format("{} exists: add --force to replace what is known with what is found now", path));
    return ExitCode::usage;
  }
  options.no_baseline = true;
  options.quiet = false;
  const auto checked = check_files(options, {.names_wanted = true});
  if (const ExitCode* code = std::get_if<ExitCode>(&checked)) return *code;
  const auto& results = std::get<Results>(checked);
  if (!results.errors.empty()) return ExitCode::unreadable;
  const std::vector<BaselineEntry> entries = entries_of(results, configuration);
  const std::string problem = replace_file(path, write_baseline(entries));
  if (!problem.empty()) {
    complain(path + ": " + problem);
    return ExitCode::unreadable;
  }
  const std::size_t count = entries.size();
  fmt::print("{}: {} known finding{}\n", visible(path), count, count == 1 ? "" : "s");
  return ExitCode::clean;
}

}  // namespace

ExitCode run_baseline(const Options& options) {
  const auto configuration = configuration_of(options);
  if (!configuration) return ExitCode::usage;
  const std::string path = path_of(options, *configuration);
  if (options.baseline_action == "create") return create(options, *configuration, path);
  Options audit = options;
  audit.baseline = path;
  audit.fail_on = "info";
  return run_check(audit);
}

}  // namespace collint
