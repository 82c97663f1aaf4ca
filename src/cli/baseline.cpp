#include <fmt/core.h>

#include <filesystem>
#include <string>
#include <utility>
#include <vector>

#include "accept/baseline.h"
#include "cli/accepted.h"
#include "cli/commands.h"
#include "cli/configured.h"
#include "input/replace_file.h"
#include "report/report.h"
#include "report/visible.h"

namespace collint {
namespace {

constexpr const char* usual_name = "collint-baseline.txt";

/// A report that shows nothing and keeps what the lines of a baseline need.
class EntryReport : public Report {
 public:
  explicit EntryReport(const Configuration& configuration) : configuration_(configuration) {}

  void file(const CheckedFile& file, std::size_t shown) override {
    const std::string name = escaped_file(name_in_project(file.name, configuration_));
    for (std::size_t i = 0; i < shown; ++i) {
      const Finding& finding = file.findings[i];
      entries_.push_back(
          {finding.fingerprint, std::string(finding.rule), name, escaped(finding.resource), {}});
    }
  }
  void finish(const Totals& /*totals*/) override {}

  [[nodiscard]] const std::vector<BaselineEntry>& entries() const { return entries_; }

 private:
  const Configuration& configuration_;
  std::vector<BaselineEntry> entries_;
};

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
  options.max_findings = 0;
  EntryReport report(configuration);
  const ExitCode code = check_files(options, report, false);
  if (code != ExitCode::clean && code != ExitCode::findings) return code;
  const std::string problem = replace_file(path, write_baseline(report.entries()));
  if (!problem.empty()) {
    complain(path + ": " + problem);
    return ExitCode::unreadable;
  }
  const std::size_t count = report.entries().size();
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
