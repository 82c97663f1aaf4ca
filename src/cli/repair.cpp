#include "cli/repair.h"

#include <fmt/core.h>
#include <unistd.h>

#include <algorithm>
#include <cstdio>
#include <filesystem>
#include <string>
#include <string_view>
#include <system_error>
#include <utility>
#include <variant>
#include <vector>

#include "cli/check.h"
#include "cli/commands.h"
#include "cli/configured.h"
#include "fix/diff.h"
#include "fix/repair.h"
#include "fix/write.h"
#include "input/source.h"
#include "report/visible.h"

namespace collint {
namespace {

Options with_select(Options options, std::vector<std::string> select) {
  options.select = std::move(select);
  return options;
}

/// A difference as a terminal may show it.
std::string visible_lines(std::string_view text) {
  std::string shown;
  while (!text.empty()) {
    const std::size_t end = std::min(text.find('\n'), text.size());
    shown += visible(text.substr(0, end)) + "\n";
    text.remove_prefix(std::min(end + 1, text.size()));
  }
  return shown;
}

class RepairRun {
 public:
  RepairRun(const Options& options, const std::vector<Output>& outputs, Task task)
      : options_(options),
        outputs_(outputs),
        task_(std::move(task)),
        watching_(options.select.empty() ? options : with_select(options, {"all"})),
        unselected_(with_select(options, {})),
        wanted_rules_(options, task_.configuration),
        watched_rules_(unselected_, task_.configuration) {}

  ExitCode run() {
    take_texts();
    auto first = check(options_, task_, {.names_wanted = want_names(outputs_), .texts = &texts_});
    if (!first) return ExitCode::usage;
    repairs_ =
        repair({.check = [this](const Texts& texts) { return check_again(texts); },
                .is_wanted = [this](std::size_t file, const Finding& f) { return is_wanted(file, f); }},
               first->run_files);
    remark_on_damaged(*first);
    for (const std::string& remark : repairs_.remarks) complain(remark);
    return options_.diff ? show_difference(*first) : write_and_report();
  }

 private:
  /// What is no regular file, such as standard input, can be read once only.
  void take_texts() {
    for (const RunFile& file : task_.found.files) {
      if (file.is_input) input_ = &file;
      std::error_code unknown;
      if (!file.is_input && !std::filesystem::is_other(file.name, unknown)) continue;
      std::string error;
      if (auto text = text_of(file.is_input ? "-" : file.name, error)) texts_[file.name] = std::move(*text);
    }
  }

  std::vector<CheckedFile> check_again(const Texts& texts) {
    Texts all = texts_;
    for (const auto& [name, text] : texts) all[name] = text;
    auto results = check(watching_, task_, {.tells_each_row = true, .texts = &all});
    std::vector<CheckedFile> files = std::move(results.value().run_files);
    for (CheckedFile& file : files)
      std::erase_if(file.findings, [&](const Finding& finding) { return !is_watched(file, finding); });
    return files;
  }

  bool is_wanted(std::size_t file, const Finding& finding) {
    const RunFile& found = task_.found.files[file];
    return !found.is_context && wanted_rules_.of(found.name).runner.has(finding.rule) &&
           (options_.unsafe_fixes || finding.fix->applicability == Applicability::safe);
  }

  bool is_watched(const CheckedFile& file, const Finding& finding) {
    return wanted_rules_.of(file.name).runner.has(finding.rule) ||
           watched_rules_.of(file.name).runner.has(finding.rule);
  }

  void remark_on_damaged(const Results& first) const {
    for (std::size_t i = 0; i < first.run_files.size(); ++i) {
      const CheckedFile& file = first.run_files[i];
      const bool is_workbook = file.format != nullptr && file.format->is_workbook;
      if (task_.found.files[i].is_context || !file.error.empty() || is_workbook || was_read_whole(file))
        continue;
      complain(
          fmt::format("{}: nothing in it is repaired as long as it cannot be read to its end", file.name));
    }
  }

  ExitCode show_difference(Results& first) {
    for (const RepairedFile& file : repairs_.files) {
      std::string error;
      const auto difference = unified_diff(file.name, file.before, file.after, error);
      if (!difference) {
        first.errors.push_back(fmt::format("{}: {}", file.name, error));
        continue;
      }
      const std::string shown = isatty(STDOUT_FILENO) != 0 ? visible_lines(*difference) : *difference;
      std::fwrite(shown.data(), 1, shown.size(), stdout);
    }
    for (const std::string& error : first.errors) complain(error);
    if (report(outputs_, options_, first, nullptr) == ExitCode::unreadable) return ExitCode::unreadable;
    return repairs_.files.empty() ? ExitCode::clean : ExitCode::findings;
  }

  /// A file that cannot be written is reported as it is.
  ExitCode write_and_report() {
    std::vector<std::string> errors;
    Totals done;
    for (RepairedFile& file : repairs_.files) {
      const bool is_input = input_ != nullptr && file.name == input_->name;
      const std::string problem = is_input ? "" : write_repaired(file);
      if (!problem.empty()) {
        errors.push_back(fmt::format("{}: {}", file.name, problem));
        continue;
      }
      done.repaired += file.findings;
      ++done.repaired_files;
      texts_[file.name] = std::move(file.after);
    }
    const auto text = input_ == nullptr ? texts_.end() : texts_.find(input_->name);
    if (text != texts_.end()) std::fwrite(text->second.data(), 1, text->second.size(), stdout);
    auto left = check(options_, task_,
                      {.names_wanted = want_names(outputs_),
                       .plan_wanted = want_plan(outputs_),
                       .texts = &texts_,
                       .repairs = &repairs_});
    if (!left) return ExitCode::usage;
    left->totals.repaired = done.repaired;
    left->totals.repaired_files = done.repaired_files;
    left->errors.insert(left->errors.end(), errors.begin(), errors.end());
    for (const std::string& error : left->errors) complain(error);
    return report(outputs_, options_, *left, input_ != nullptr ? stderr : stdout);
  }

  const Options& options_;
  const std::vector<Output>& outputs_;
  const Task task_;
  const Options watching_;    ///< --select narrows what is repaired, not what a repair may bring
  const Options unselected_;  ///< the rules that may then be off are told by these
  RuleSets wanted_rules_;
  RuleSets watched_rules_;
  Texts texts_;
  const RunFile* input_ = nullptr;  ///< standard input; null where it is not read
  Repairs repairs_;
};

}  // namespace

ExitCode run_repair(const Options& options, const std::vector<Output>& outputs) {
  auto task = task_of(options);
  if (const ExitCode* code = std::get_if<ExitCode>(&task)) return *code;
  return RepairRun(options, outputs, std::get<Task>(std::move(task))).run();
}

}  // namespace collint
