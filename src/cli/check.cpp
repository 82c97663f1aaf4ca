#include "cli/check.h"

#include <fmt/core.h>

#include <algorithm>
#include <filesystem>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <thread>
#include <utility>
#include <variant>
#include <vector>

#include "cli/accepted.h"
#include "cli/commands.h"
#include "cli/configured.h"
#include "cli/outputs.h"
#include "cli/print_timings.h"
#include "cli/progress.h"
#include "cli/repair.h"
#include "cli/tables.h"
#include "plan/plan.h"
#include "report/report.h"
#include "report/visible.h"
#include "rules/registry.h"

namespace collint {
namespace {

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

/// The size of all files; 0 where it is not known.
std::uint64_t bytes_of(const RunFiles& found) {
  std::uint64_t bytes = 0;
  for (const RunFile& file : found.files) {
    std::error_code failed;
    const std::uint64_t size = file.is_input ? 0 : std::filesystem::file_size(file.name, failed);
    if (file.is_input || failed) return 0;
    bytes += size;
  }
  return bytes;
}

/// One check of all files of a run.
class Check {
 public:
  Check(const Options& options, const Configuration& configuration, const CheckManner& manner)
      : options_(options),
        configuration_(configuration),
        manner_(manner),
        rule_sets_(options, configuration),
        accepted_(options, configuration, rule_sets_) {}

  std::optional<Results> run(const RunFiles& found) {
    if (!accepted_.load()) return std::nullopt;
    results_.errors = found.errors;
    CheckedRun checked = check(found);
    accepted_.note(checked, manner_.names_wanted);
    if (found.has_focus) keep_focus(found, checked);
    results_.own_files = accepted_.apply(found, checked, results_.totals);
    results_.run_files = std::move(checked.files);
    results_.run = found.run;
    for (CheckedFile& file : results_.own_files)
      add(file, !found.names_configuration || file.name != configuration_.path);
    for (const std::size_t file : found.run.order_of(results_.run_files.size()))
      add(results_.run_files[file], found.files[file].is_context);
    return std::move(results_);
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
    options.threads = thread_count(options_);
    options.tells_each_row = manner_.tells_each_row;
    options.timings = manner_.timings;
    options.look = manner_.look;
    plan::Links links;
    const bool is_planned = manner_.plan_wanted && !found.has_focus && jobs_in(found.run) > 1;
    if (is_planned) options.look = [&links](LedgerContext& context) { links = plan::find_links(context); };
    if (accepted_.is_empty() && !found.has_focus)
      options.most_findings = 2 * std::min(manner_.most_findings, SIZE_MAX / 2);
    std::optional<Progress> progress;
    if (wants_progress(options_)) progress.emplace(bytes_of(found));
    options.open = [this, &input, &progress](const std::string& name, std::string& error) {
      auto source = open(name, name == input, error);
      return progress ? progress->count(std::move(source)) : std::move(source);
    };
    CheckedRun checked = check_run(found.run, rule_sets_.of_run(), files, options);
    if (is_planned) {
      const std::uint64_t most_jobs = configuration_.concurrent_jobs.value;
      results_.section =
          plan::html_of(plan::make_plan(found.run, checked.files, std::move(links), most_jobs));
    }
    return checked;
  }

  static std::size_t jobs_in(const Run& run) {
    std::size_t jobs = 0;
    for (const Stage& stage : run.stages) jobs += stage.files.size();
    return jobs;
  }

  [[nodiscard]] std::unique_ptr<Source> open(const std::string& name, bool is_input,
                                             std::string& error) const {
    if (manner_.texts != nullptr) {
      const auto text = manner_.texts->find(name);
      if (text != manner_.texts->end()) return source_of(text->second);
    }
    return open_source(is_input ? "-" : name, error);
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

  /// Takes a file into the results.
  void add(CheckedFile& file, bool is_context) {
    if (!file.error.empty()) results_.errors.push_back(file.name + ": " + file.error);
    if (file.source == nullptr) return;
    const RuleSet& rules = rule_sets_.of(file.name);
    const auto set_severity = [&](auto& finding) {
      finding.severity = rules.severity_of(finding.rule, finding.severity);
    };
    std::for_each(file.findings.begin(), file.findings.end(), set_severity);
    std::for_each(file.counted.begin(), file.counted.end(), set_severity);
    for (Finding& finding : file.findings) {
      if (is_context || (manner_.repairs != nullptr && manner_.repairs->refuses(file, finding)))
        finding.fix.reset();
    }
    count(file, is_context);
    results_.files.push_back(&file);
  }

  void count(const CheckedFile& file, bool is_context) {
    Totals& totals = results_.totals;
    if (!is_context) totals.commands += file.summary.commands;
    totals.files += static_cast<std::uint64_t>(!is_context || !file.findings.empty());
    totals.files_with_findings += static_cast<std::uint64_t>(!file.findings.empty());
    for (const Finding& finding : file.findings) totals.add(counted(finding));
    for (const CountedFinding& finding : file.counted) totals.add(finding);
  }

  const Options& options_;
  const Configuration& configuration_;
  const CheckManner& manner_;
  RuleSets rule_sets_;
  Accepted accepted_;
  Results results_;
};

/// What to do where neither the options nor the configuration say what to check; empty where they do.
std::string_view missing_paths(const Options& options, const Configuration& configuration) {
  if (!options.paths.empty()) return "";
  if (options.concurrent || options.sequential)
    return "--concurrent and --sequential are for the files that you name";
  if (!configuration.stages.empty()) return "";
  return "name files or folders, or declare the run in collint.toml, which 'collint init' writes";
}

/// A run that only finalizes has no files, and of files that others name there may be none to check.
bool expects_files(const RunFiles& found, const Options& options) {
  if (options.import_files_only) return false;
  return !options.paths.empty() || std::any_of(found.run.stages.begin(), found.run.stages.end(),
                                               [](const Stage& stage) { return !stage.globs.empty(); });
}

bool fails(const Totals& totals, std::string_view fail_on) {
  if (fail_on == "never") return false;
  if (totals.errors > 0) return true;
  if (fail_on == "error") return false;
  return totals.warnings > 0 || (fail_on == "info" && totals.infos > 0);
}

void leave_out_advice(Results& results) {
  for (std::vector<CheckedFile>* files : {&results.own_files, &results.run_files}) {
    for (CheckedFile& file : *files)
      std::erase_if(file.findings, [](const Finding& f) { return f.severity == Severity::info; });
  }
}

ExitCode list_files(const RunFiles& found) {
  for (const std::string& error : found.errors) complain(error);
  for (const std::size_t file : found.run.order_of(found.files.size())) {
    if (!found.files[file].is_context) fmt::print("{}\n", visible(found.files[file].name));
  }
  return found.errors.empty() ? ExitCode::clean : ExitCode::unreadable;
}

}  // namespace

std::size_t thread_count(const Options& options) {
  static const std::size_t cores = std::max(1U, std::thread::hardware_concurrency());
  return options.threads == 0 ? cores : options.threads;
}

std::variant<Task, ExitCode> task_of(const Options& options) {
  if (!are_known(options.select) || !are_known(options.ignore)) return ExitCode::usage;
  auto configuration = configuration_of(options);
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
  return Task{std::move(*configuration), std::move(found)};
}

std::optional<Results> check(const Options& options, const Task& task, const CheckManner& manner) {
  return Check(options, task.configuration, manner).run(task.found);
}

std::variant<Results, ExitCode> check_files(const Options& options, const CheckManner& manner) {
  const auto task = task_of(options);
  if (const ExitCode* code = std::get_if<ExitCode>(&task)) return *code;
  auto results = check(options, std::get<Task>(task), manner);
  if (!results) return ExitCode::usage;
  for (const std::string& error : results->errors) complain(error);
  return std::move(*results);
}

ExitCode report(const std::vector<Output>& outputs, const Options& options, Results& results,
                std::FILE* console) {
  if (options.quiet) leave_out_advice(results);
  const bool was_written = write(outputs, options, results, console);
  if (!was_written || !results.errors.empty()) return ExitCode::unreadable;
  return fails(results.totals, options.fail_on) ? ExitCode::findings : ExitCode::clean;
}

ExitCode run_check(const Options& options) {
  const auto outputs = outputs_of(options);
  if (!outputs) return ExitCode::usage;
  if (options.fix || options.diff) return run_repair(options, *outputs);
  if (options.unsafe_fixes) {
    complain(
        "--unsafe-fixes only says what is repaired: type --fix --unsafe-fixes, or --diff --unsafe-fixes");
    return ExitCode::usage;
  }
  Timings timings;
  auto checked = check_files(options, {.names_wanted = want_names(*outputs),
                                       .plan_wanted = want_plan(*outputs),
                                       .most_findings = most_shown(*outputs, options),
                                       .timings = options.debug == "timings" ? &timings : nullptr});
  if (const ExitCode* code = std::get_if<ExitCode>(&checked)) return *code;
  const ExitCode code = report(*outputs, options, std::get<Results>(checked), stdout);
  if (options.debug == "timings") print_timings(timings);
  return code;
}

}  // namespace collint
