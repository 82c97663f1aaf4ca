#include "cli/outputs.h"

#include <fmt/core.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <memory>
#include <string_view>

#include "cli/commands.h"
#include "input/descriptor.h"
#include "input/replace_file.h"
#include "report/fold.h"
#include "report/github.h"

namespace collint {
namespace {

constexpr std::uint64_t findings_shown_to_people = 1000;

bool wants_color(const std::string& when, std::FILE* console) {
  if (when != "auto") return when == "always";
  const char* no_color = std::getenv("NO_COLOR");
  return (no_color == nullptr || *no_color == '\0') && isatty(fileno(console)) != 0;
}

std::optional<Output> output_of(const std::string& typed) {
  const std::size_t equals = typed.find('=');
  if (equals == std::string::npos || equals + 1 == typed.size()) {
    complain(fmt::format("--output {}: type FORMAT=FILE, such as json=findings.json", typed));
    return std::nullopt;
  }
  const ReportFormat* format = find_report_format(std::string_view(typed).substr(0, equals));
  if (format == nullptr) {
    complain(fmt::format("--output {}: no format '{}', see 'collint check --help'", typed,
                         typed.substr(0, equals)));
    return std::nullopt;
  }
  return Output{format, typed.substr(equals + 1)};
}

ReportOptions report_options(const Output& output, const Options& options, std::FILE* console) {
  ReportOptions report;
  report.color = output.path.empty() && wants_color(options.color, console);
  report.quiet = options.quiet;
  report.statistics = options.statistics;
  const std::uint64_t most =
      options.max_findings.value_or(output.format->is_for_people ? findings_shown_to_people : 0);
  if (most != 0) report.max_findings = most;
  return report;
}

/// True in a job of GitHub's.
bool is_github() {
  const char* said = std::getenv("GITHUB_ACTIONS");
  return said != nullptr && std::string_view(said) == "true";
}

/// Appends to the summary of a job of GitHub's, where there is one. False where it could not be written.
bool write_job_summary(const Results& results, const ReportOptions& options) {
  const char* path = std::getenv("GITHUB_STEP_SUMMARY");
  if (path == nullptr || *path == '\0') return true;
  std::FILE* file = std::fopen(path, "ae");
  if (file != nullptr) write_github_summary(results, options, file);
  if (file != nullptr && std::fclose(file) == 0) return true;
  complain(fmt::format("{}: {}", path, system_reason(errno)));
  return false;
}

/// The system's reason where the file could not be written; else empty.
std::string write_file(const Output& output, const ReportOptions& options, const Results& results) {
  NewFile file(output.path);
  if (file.stream() != nullptr) output.format->write(results, options, file.stream());
  return file.put();
}

}  // namespace

std::optional<std::vector<Output>> outputs_of(const Options& options) {
  std::vector<Output> outputs{{find_report_format(options.format.empty() ? "text" : options.format), ""}};
  if (options.format.empty() && is_github()) outputs.push_back({find_report_format("github"), ""});
  for (const std::string& typed : options.outputs) {
    auto output = output_of(typed);
    if (!output) return std::nullopt;
    const bool is_taken = std::any_of(outputs.begin(), outputs.end(),
                                      [&](const Output& other) { return other.path == output->path; });
    if (is_taken) {
      complain(fmt::format("--output {}: another report goes to this file already", typed));
      return std::nullopt;
    }
    outputs.push_back(std::move(*output));
  }
  return outputs;
}

bool want_names(const std::vector<Output>& outputs) {
  return std::any_of(outputs.begin(), outputs.end(),
                     [](const Output& output) { return !output.format->is_for_people; });
}

bool want_plan(const std::vector<Output>& outputs) {
  return std::any_of(outputs.begin(), outputs.end(),
                     [](const Output& output) { return output.format->name == "html"; });
}

std::size_t most_shown(const std::vector<Output>& outputs, const Options& options) {
  if (options.quiet) return SIZE_MAX;  // those that are advice come to it
  std::uint64_t most = 0;
  for (const Output& output : outputs) {
    if (!output.format->is_for_people) return SIZE_MAX;
    most = std::max(most, report_options(output, options, stdout).max_findings);
  }
  return static_cast<std::size_t>(most);
}

bool write(const std::vector<Output>& outputs, const Options& options, Results& results, std::FILE* console) {
  bool all_written = true;
  const auto write_those = [&](bool for_people) {
    for (const Output& output : outputs) {
      if (output.format->is_for_people != for_people || (output.path.empty() && console == nullptr)) continue;
      const ReportOptions wanted = report_options(output, options, console);
      if (output.path.empty()) {
        output.format->write(results, wanted, console);
        if (output.format->name == "github") all_written = write_job_summary(results, wanted) && all_written;
        continue;
      }
      const std::string problem = write_file(output, wanted, results);
      if (problem.empty()) continue;
      complain(fmt::format("{}: {}", output.path, problem));
      all_written = false;
    }
  };
  write_those(false);
  for (auto* const files : {&results.own_files, &results.run_files}) {
    for (CheckedFile& file : *files) fold(file.findings);
  }
  write_those(true);
  return all_written;
}

}  // namespace collint
