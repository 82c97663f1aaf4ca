#include <fmt/core.h>
#include <unistd.h>

#include <algorithm>
#include <cstdlib>
#include <string>
#include <string_view>
#include <thread>
#include <vector>

#include "cli/accepted.h"
#include "cli/commands.h"
#include "cli/configured.h"
#include "cli/run_files.h"
#include "cli/tables.h"
#include "lint/check.h"
#include "report/fold.h"
#include "report/report.h"
#include "report/visible.h"
#include "rules/registry.h"

namespace collint {
namespace {

constexpr std::uint64_t findings_shown_to_people = 1000;

bool wants_color(const std::string& when) {
  if (when != "auto") return when == "always";
  const char* no_color = std::getenv("NO_COLOR");
  return (no_color == nullptr || *no_color == '\0') && isatty(STDOUT_FILENO) != 0;
}

/// Complains where a selector names no rule.
bool is_known(const std::string& selector) {
  if (is_selector(selector)) return true;
  const std::string_view nearest = nearest_selector(selector);
  complain(nearest.empty() ? fmt::format("no rule or category '{}': see 'collint rules'", selector)
                           : fmt::format("no rule or category '{}': did you mean '{}'?", selector, nearest));
  return false;
}

bool are_known(const std::vector<std::string>& selectors) {
  return std::all_of(selectors.begin(), selectors.end(), is_known);
}

/// One run over all files: checks them, counts what was found and reports it.
class Check {
 public:
  /// A report for people has a limit.
  Check(const Options& options, const Configuration& configuration, Report& report, bool is_for_people)
      : options_(options),
        configuration_(configuration),
        rule_sets_(options, configuration),
        accepted_(options, configuration, rule_sets_),
        report_(report),
        is_for_people_(is_for_people) {
    left_ = options.max_findings.value_or(is_for_people ? findings_shown_to_people : 0);
    if (left_ == 0) left_ = UINT64_MAX;
  }

  ExitCode run(const RunFiles& found) {
    if (!accepted_.load()) return ExitCode::usage;
    for (const std::string& error : found.errors) unreadable(error);
    CheckedRun checked = check(found);
    accepted_.note(checked, !is_for_people_);
    if (found.has_focus) keep_focus(found, checked);
    for (CheckedFile& file : accepted_.apply(found, checked, totals_))
      show(file, !found.names_configuration || file.name != configuration_.path);
    for (const std::size_t file : found.run.order_of(checked.files.size()))
      show(checked.files[file], found.files[file].is_context);
    report_.finish(totals_);
    if (unreadable_) return ExitCode::unreadable;
    return fails() ? ExitCode::findings : ExitCode::clean;
  }

 private:
  CheckedRun check(const RunFiles& found) {
    std::vector<FileToCheck> files;
    std::string input;  // the name of the file that standard input stands for
    for (const RunFile& file : found.files) {
      files.push_back({file.name, &rule_sets_.of(file.name).runner, file.is_context, file.is_template,
                       file.table, file.template_name});
      if (file.is_input) input = file.name;
    }
    if (!configuration_.path.empty()) (void)rule_sets_.of(configuration_.path);
    CheckOptions options;
    options.threads = options_.threads == 0 ? std::thread::hardware_concurrency() : options_.threads;
    options.open = [&input](const std::string& name, std::string& error) {
      return open_source(name == input ? "-" : name, error);
    };
    return check_run(found.run, rule_sets_.of_run(), files, options);
  }

  /// Leaves the findings that are in a file that was asked for, or tell of one.
  static void keep_focus(const RunFiles& found, CheckedRun& checked) {
    const auto is_asked_for = [&](const CheckedFile* file) {
      return !found.files[static_cast<std::size_t>(file - checked.files.data())].is_context;
    };
    const auto is_of_no_concern = [&](const Finding& finding) {
      return std::none_of(finding.related.begin(), finding.related.end(), [&](const Related& related) {
        return related.file != nullptr && is_asked_for(related.file);
      });
    };
    for (CheckedFile& file : checked.files) {
      if (!is_asked_for(&file)) std::erase_if(file.findings, is_of_no_concern);
    }
    if (!found.names_configuration) std::erase_if(checked.configuration, is_of_no_concern);
  }

  void show(CheckedFile& file, bool is_context) {
    if (!file.error.empty()) unreadable(file.name + ": " + file.error);
    if (file.source == nullptr) return;
    rule_sets_.of(file.name).set_severities(file.findings);
    count(file, is_context);
    if (options_.quiet) hide_advice(file);
    if (is_for_people_) fold(file.findings);
    const auto shown = static_cast<std::size_t>(std::min<std::uint64_t>(left_, file.findings.size()));
    totals_.omitted += file.findings.size() - shown;
    left_ -= shown;
    report_.file(file, shown);
  }

  void count(const CheckedFile& file, bool is_context) {
    if (!is_context) totals_.commands += file.summary.commands;
    totals_.files += static_cast<std::uint64_t>(!is_context || !file.findings.empty());
    totals_.files_with_findings += static_cast<std::uint64_t>(!file.findings.empty());
    for (const Finding& finding : file.findings) totals_.add(finding);
  }

  void hide_advice(CheckedFile& file) {
    totals_.omitted +=
        std::erase_if(file.findings, [](const Finding& f) { return f.severity == Severity::info; });
  }

  void unreadable(const std::string& message) {
    unreadable_ = true;
    complain(message);
  }

  [[nodiscard]] bool fails() const {
    if (options_.fail_on == "never") return false;
    if (totals_.errors > 0) return true;
    if (options_.fail_on == "error") return false;
    return totals_.warnings > 0 || (options_.fail_on == "info" && totals_.infos > 0);
  }

  const Options& options_;
  const Configuration& configuration_;
  RuleSets rule_sets_;
  Accepted accepted_;
  Report& report_;
  bool is_for_people_;
  Totals totals_;
  std::uint64_t left_ = 0;
  bool unreadable_ = false;
};

/// What to do where neither the options nor the configuration say what to check; empty where they do.
std::string_view missing_paths(const Options& options, const Configuration& configuration) {
  if (!options.paths.empty()) return "";
  if (options.concurrent || options.sequential)
    return "--concurrent and --sequential are for the files that you name";
  if (!configuration.stages.empty()) return "";
  return "name files or folders, or declare the run in collint.toml, which 'collint init' writes";
}

/// A run that only finalizes has no files.
bool expects_files(const RunFiles& found, const Options& options) {
  return !options.paths.empty() || std::any_of(found.run.stages.begin(), found.run.stages.end(),
                                               [](const Stage& stage) { return !stage.globs.empty(); });
}

ExitCode list_files(const RunFiles& found) {
  for (const std::string& error : found.errors) complain(error);
  for (const std::size_t file : found.run.order_of(found.files.size())) {
    if (!found.files[file].is_context) fmt::print("{}\n", visible(found.files[file].name));
  }
  return found.errors.empty() ? ExitCode::clean : ExitCode::unreadable;
}

}  // namespace

ExitCode check_files(const Options& options, Report& report, bool is_for_people) {
  if (!are_known(options.select) || !are_known(options.ignore)) return ExitCode::usage;
  const auto configuration = configuration_of(options);
  if (!configuration) return ExitCode::usage;
  const std::string_view missing = missing_paths(options, *configuration);
  if (!missing.empty()) {
    complain(fmt::format("nothing to check: {}", missing));
    return ExitCode::usage;
  }
  RunFiles found = find_run_files(options, *configuration);
  if (found.files.empty() && found.errors.empty() && !found.names_configuration &&
      expects_files(found, options))
    found.errors.emplace_back("nothing to check: no file holds import commands");
  const std::string wrong_option = wrong_table_option(options, found);
  if (!wrong_option.empty()) {
    complain(wrong_option);
    return ExitCode::usage;
  }
  if (options.list_files) return list_files(found);
  return Check(options, *configuration, report, is_for_people).run(found);
}

ExitCode run_check(const Options& options) {
  const auto report =
      make_report(options.format, stdout, {wants_color(options.color), options.quiet, options.statistics});
  return check_files(options, *report, options.format != "json");
}

}  // namespace collint
