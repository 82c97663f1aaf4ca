#include "lint/check.h"

#include <algorithm>
#include <tuple>
#include <utility>

#include "json/reader.h"
#include "ledger/merge.h"
#include "ledger/recorder.h"
#include "lint/ledger_context.h"
#include "lint/parallel.h"
#include "lint/run_context.h"
#include "lint/runner.h"
#include "model/characteristics.h"

namespace collint {
namespace {

/// More files than these are closed once they have been read, and opened again for what a finding needs.
constexpr std::size_t files_kept_open = 256;

constexpr Scopes all_scopes = Scopes(Scope::file) | Scope::declared_run | Scope::run;

class RunCheck {
 public:
  RunCheck(const Run& run, const Runner& run_rules, const std::vector<FileToCheck>& files,
           const CheckOptions& options)
      : run_(run), run_rules_(run_rules), to_check_(files), options_(options) {
    checked_.files.resize(files.size());
    for (std::size_t stage = 0; stage < run.stages.size(); ++stage) {
      for (const std::size_t file : run.stages[stage].files) {
        checked_.files[file].stage = stage;
        compared_.push_back(file);
      }
    }
    if (compared_.size() < 2 || !run_rules.compares(run_scopes())) compared_.clear();
    is_compared_.resize(files.size());
    for (const std::size_t file : compared_) is_compared_[file] = true;
  }

  CheckedRun check() {
    ledgers_.resize(to_check_.size());
    in_parallel(to_check_.size(), options_.threads, [this](std::size_t number) { check_file(number); });
    RunContext context(run_, checked_.files, run_rules_.limits(), checked_.configuration);
    run_rules_.check(context);
    if (!compared_.empty()) compare_files();
    for (std::size_t i = 0; i < to_check_.size(); ++i) finish(checked_.files[i], *to_check_[i].runner);
    sort(checked_.configuration);
    return std::move(checked_);
  }

 private:
  /// What the rules that look at several files together compare.
  [[nodiscard]] Scopes run_scopes() const {
    return run_.is_declared ? Scopes(Scope::declared_run) | Scope::run : Scopes(Scope::run);
  }
  [[nodiscard]] Scopes file_scopes(std::size_t number) const {
    if (!is_compared_[number]) return all_scopes;
    return run_.is_declared ? Scopes(Scope::file) : Scopes(Scope::file) | Scope::declared_run;
  }

  void check_file(std::size_t number) {
    const FileToCheck& file = to_check_[number];
    CheckedFile& checked = checked_.files[number];
    checked.name = file.name;
    checked.source = options_.open(file.name, checked.error);
    if (checked.source == nullptr) return;
    read(number, checked);
    if (to_check_.size() > files_kept_open) checked.source->rest();
  }

  void read(std::size_t number, CheckedFile& checked) {
    const FileToCheck& file = to_check_[number];
    const Scopes scopes = file_scopes(number);
    // The commands of a template are one row each: what they are to each other shows in a table.
    const bool in_template = is_template_name(file.name);
    const bool compares = !in_template && !file.is_context && file.runner->compares(scopes);
    const bool is_compared = !in_template && is_compared_[number];
    Recorder recorder;
    read_commands(file, checked, in_template, compares || is_compared ? &recorder : nullptr);
    checked.commands = recorder.take_commands();
    if (!compares) {
      if (is_compared) ledgers_[number] = recorder.take();
      return;
    }
    Ledger ledger = recorder.take();
    if (is_compared) ledgers_[number] = ledger;
    compare(std::move(ledger), {{&checked, 0}}, *file.runner, scopes);
  }

  /// Runs the rules over each command and over the file as a whole.
  void read_commands(const FileToCheck& file, CheckedFile& checked, bool in_template,
                     Recorder* recorder) const {
    json::Reader reader(*checked.source, in_template,
                        options_.window == 0 ? json::Reader::default_window : options_.window);
    Context context(file.runner->limits(), in_template, checked.findings);
    json::Batch batch;
    const bool counts = checked.stage != Run::no_stage && run_.stages[checked.stage].is_synchronization();
    std::uint64_t assets = 0;
    std::uint64_t characteristics = 0;
    while (reader.next(batch)) {
      for (const Command& command : batch.commands) {
        if (!file.is_context) file.runner->check(command, context);
        if (recorder != nullptr) recorder->add(command);
        if (counts) characteristics += count_characteristics(*command.root);
        assets += static_cast<std::uint64_t>(command.type() == ResourceType::asset);
      }
    }
    checked.error = reader.error();
    checked.lines = reader.lines();
    checked.summary = reader.summary();
    checked.summary.assets = assets;
    checked.summary.characteristics = characteristics;
    if (checked.error.empty() && !file.is_context) file.runner->check(checked.summary, context);
  }

  void compare(Ledger ledger, const std::vector<ComparedFile>& files, const Runner& rules,
               Scopes scopes) const {
    const Resources resources(std::move(ledger));
    LedgerContext context(resources, files, run_, rules.limits());
    rules.check(context, scopes);
  }

  void compare_files() {
    std::vector<Ledger> ledgers;
    for (const std::size_t number : compared_) ledgers.push_back(std::move(ledgers_[number]));
    MergedLedger merged = merge(std::move(ledgers));
    std::vector<ComparedFile> files;
    for (std::size_t i = 0; i < compared_.size(); ++i)
      files.push_back({&checked_.files[compared_[i]], merged.first_commands[i]});
    compare(std::move(merged.ledger), files, run_rules_, run_scopes());
  }

  static void finish(CheckedFile& file, const Runner& rules) {
    std::erase_if(file.findings, [&](const Finding& finding) { return !rules.has(finding.rule); });
    sort(file.findings);
  }

  const Run& run_;
  const Runner& run_rules_;
  const std::vector<FileToCheck>& to_check_;
  const CheckOptions& options_;
  std::vector<std::size_t> compared_;  ///< numbers of the files that are compared, in the order of the run
  std::vector<bool> is_compared_;
  std::vector<Ledger> ledgers_;  ///< of the files that are compared
  CheckedRun checked_;
};

}  // namespace

CheckedFile file_of_text(std::string name, std::string text) {
  CheckedFile file;
  file.name = std::move(name);
  file.lines.append(text);
  file.source = source_of(std::move(text));
  return file;
}

void sort(std::vector<Finding>& findings) {
  std::stable_sort(findings.begin(), findings.end(), [](const Finding& a, const Finding& b) {
    return std::tie(a.span.offset, a.rule) < std::tie(b.span.offset, b.rule);
  });
}

CheckedRun check_run(const Run& run, const Runner& run_rules, const std::vector<FileToCheck>& files,
                     const CheckOptions& options) {
  return RunCheck(run, run_rules, files, options).check();
}

CheckedFile check_file(std::string name, std::unique_ptr<Source> source, const Runner& runner,
                       const CheckOptions& options) {
  CheckOptions opened = options;
  opened.open = [&](const std::string&, std::string&) { return std::move(source); };
  return std::move(check_run({}, runner, {{std::move(name), &runner}}, opened).files.front());
}

}  // namespace collint
