#include <fmt/core.h>
#include <unistd.h>

#include <algorithm>
#include <cstdlib>
#include <string>
#include <thread>
#include <vector>

#include "cli/accepted.h"
#include "cli/commands.h"
#include "cli/configured.h"
#include "input/discover.h"
#include "json/sniff.h"
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

bool is_table(const std::string& path) { return path.ends_with(".csv") || path.ends_with(".xlsx"); }

/// How the files follow each other where no configuration says it.
Sequence sequence_of(const Options& options) {
  if (options.concurrent) return Sequence::concurrent;
  return options.sequential ? Sequence::in_turn : Sequence::unknown;
}

/// One run over all files: checks them, counts what was found and reports it.
class Check {
 public:
  /// A report for people has a limit.
  Check(const Options& options, const Configuration& configuration, Report& report, bool is_for_people)
      : options_(options),
        rule_sets_(options, configuration),
        accepted_(options, configuration, rule_sets_),
        report_(report),
        is_for_people_(is_for_people) {
    left_ = options.max_findings.value_or(is_for_people ? findings_shown_to_people : 0);
    if (left_ == 0) left_ = UINT64_MAX;
  }

  ExitCode run(const Discovery& discovery) {
    if (!accepted_.load()) return ExitCode::usage;
    for (const std::string& error : discovery.errors) unreadable(error);
    std::vector<FileToCheck> files;
    for (const FoundFile& found : discovery.files) {
      const std::string name = found.path == "-" ? options_.stdin_filename : found.path;
      files.push_back({name, &rule_sets_.of(name).runner, 0, false});
    }
    const Run run = run_in_one_stage(sequence_of(options_), files.size());
    CheckOptions check_options;
    check_options.threads = options_.threads == 0 ? std::thread::hardware_concurrency() : options_.threads;
    check_options.open = [&](const std::string& name, std::string& error) {
      return open_source(name == options_.stdin_filename ? "-" : name, error);
    };
    CheckedRun checked = check_run(run, rule_sets_.of_run(), files, check_options);
    for (CheckedFile& file : accepted_.apply(checked, !is_for_people_, totals_)) show(file);
    for (CheckedFile& file : checked.files) show(file);
    report_.finish(totals_);
    if (unreadable_) return ExitCode::unreadable;
    return fails() ? ExitCode::findings : ExitCode::clean;
  }

 private:
  void show(CheckedFile& file) {
    if (!file.error.empty()) unreadable(file.name + ": " + file.error);
    if (file.source == nullptr) return;
    rule_sets_.of(file.name).set_severities(file.findings);
    count(file);
    if (options_.quiet) hide_advice(file);
    if (is_for_people_) fold(file.findings);
    const auto shown = static_cast<std::size_t>(std::min<std::uint64_t>(left_, file.findings.size()));
    totals_.omitted += file.findings.size() - shown;
    left_ -= shown;
    report_.file(file, shown);
  }

  void count(const CheckedFile& file) {
    ++totals_.files;
    totals_.commands += file.summary.commands;
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
  RuleSets rule_sets_;
  Accepted accepted_;
  Report& report_;
  bool is_for_people_;
  Totals totals_;
  std::uint64_t left_ = 0;
  bool unreadable_ = false;
};

/// Takes out what cannot be checked, and what was found in a folder and holds no import commands.
void keep_import_files(const Options& options, Discovery& discovery) {
  std::erase_if(discovery.files, [&](const FoundFile& file) {
    if (file.named && is_table(file.path)) {
      discovery.errors.push_back(file.path + ": this version checks JSON files only");
      return true;
    }
    if (file.named) return false;
    std::string error;
    const auto source = open_source(file.path, error);
    if (source == nullptr || json::holds_commands(*source)) return false;
    if (options.verbose) complain(file.path + ": holds no import commands, passed over");
    return true;
  });
}

ExitCode list_files(const Discovery& discovery) {
  for (const std::string& error : discovery.errors) complain(error);
  for (const FoundFile& file : discovery.files) fmt::print("{}\n", visible(file.path));
  return discovery.errors.empty() ? ExitCode::clean : ExitCode::unreadable;
}

}  // namespace

ExitCode check_files(const Options& options, Report& report, bool is_for_people) {
  if (!are_known(options.select) || !are_known(options.ignore)) return ExitCode::usage;
  const auto configuration = configuration_of(options);
  if (!configuration) return ExitCode::usage;
  Discovery discovery = discover(options.paths);
  keep_import_files(options, discovery);
  if (discovery.files.empty() && discovery.errors.empty())
    discovery.errors.emplace_back("nothing to check: no file holds import commands");
  if (options.list_files) return list_files(discovery);
  return Check(options, *configuration, report, is_for_people).run(discovery);
}

ExitCode run_check(const Options& options) {
  const auto report =
      make_report(options.format, stdout, {wants_color(options.color), options.quiet, options.statistics});
  return check_files(options, *report, options.format != "json");
}

}  // namespace collint
