#include "cli/accepted.h"

#include <fmt/core.h>

#include <algorithm>
#include <iterator>
#include <utility>

#include "cli/commands.h"
#include "cli/tables.h"
#include "input/discover.h"
#include "report/fingerprint.h"

namespace collint {
namespace {

void append(std::vector<Finding>& findings, std::vector<Finding> more) {
  findings.insert(findings.end(), std::make_move_iterator(more.begin()), std::make_move_iterator(more.end()));
}

bool was_read(const CheckedFile& file) {
  return file.source != nullptr && file.error.empty() && !file.summary.problem;
}

/// The import files of a folder and of all below it.
std::vector<std::string> import_files_in(const std::string& folder, const Options& options,
                                         const Configuration& configuration) {
  std::vector<std::string> files;
  for (const FoundFile& file : discover({folder.empty() ? "." : folder}).files) {
    if (is_import_file(file.path, options, configuration)) files.push_back(file.path);
  }
  return files;
}

}  // namespace

std::string baseline_path(const Options& options, const Configuration& configuration) {
  if (!options.baseline.empty()) return options.baseline;
  const std::string& configured = configuration.baseline.value;
  return configured.empty() ? "" : (configuration.folder() / configured).lexically_normal().generic_string();
}

std::string name_in_project(const std::string& file, const Configuration& configuration) {
  return configuration.path.empty() ? file : configuration.relative(file);
}

Accepted::Accepted(const Options& options, const Configuration& configuration, RuleSets& rule_sets)
    : options_(options),
      configuration_(configuration),
      rule_sets_(rule_sets),
      ignores_(configuration.ignores, today()) {}

bool Accepted::load() {
  const std::string path = baseline_path(options_, configuration_);
  if (path.empty() || options_.no_baseline) return true;
  std::string error;
  auto text = text_of(path, error);
  if (!text) {
    complain(fmt::format("{}: {}: write it with 'collint baseline create'", path, error));
    return false;
  }
  ReadBaseline read = read_baseline(*text);
  if (!read.problem.empty()) {
    complain(fmt::format("{}:{}", path, read.problem));
    return false;
  }
  baseline_ = file_of_text(path, std::move(*text));
  known_.emplace(std::move(read.entries));
  return true;
}

void Accepted::note(CheckedRun& run, bool names_wanted) {
  names_wanted_ = names_wanted || known_;
  for (CheckedFile& file : run.files) {
    if (file.source == nullptr) continue;
    name(file);
    if (known_) known_->note(file);
  }
}

std::vector<CheckedFile> Accepted::apply(const RunFiles& found, CheckedRun& run, Totals& totals) {
  for (CheckedFile& file : run.files) {
    take_ignored(file, totals);
    take_known(file, totals);
  }
  const Coverage coverage = coverage_of(found, run);
  std::vector<CheckedFile> own;
  if (!configuration_.path.empty()) own.push_back(check_configuration(run, coverage, totals));
  if (known_) own.push_back(check_baseline(coverage));
  std::erase_if(own, [&](const CheckedFile& file) {
    const bool is_named = found.names_configuration && file.name == configuration_.path;
    return file.findings.empty() && !is_named;
  });
  return own;
}

CheckedFile Accepted::check_configuration(CheckedRun& run, const Coverage& coverage, Totals& totals) {
  CheckedFile file = file_of_text(configuration_.path, configuration_.text);
  file.findings = std::move(run.configuration);
  take_ignored(file, totals);
  append(file.findings, ignores_.expired());
  if (!options_.no_ignores) append(file.findings, ignores_.unused(coverage));
  keep_enabled(file);
  name(file);
  if (known_) known_->note(file);
  take_known(file, totals);
  return file;
}

CheckedFile Accepted::check_baseline(const Coverage& coverage) {
  baseline_.findings = known_->stale(coverage);
  keep_enabled(baseline_);
  name(baseline_);
  return std::move(baseline_);
}

void Accepted::name(CheckedFile& file) const {
  if (names_wanted_) name_findings(file, name_in_project(file.name, configuration_));
}

void Accepted::take_ignored(CheckedFile& file, Totals& totals) {
  if (options_.no_ignores || configuration_.ignores.empty()) return;
  totals.ignored += ignores_.take_out(file, name_in_project(file.name, configuration_));
}

void Accepted::take_known(CheckedFile& file, Totals& totals) const {
  if (known_) totals.baselined += known_->take_out(file);
}

/// What the project says about itself is found without a rule's own code, and sorted here.
void Accepted::keep_enabled(CheckedFile& file) {
  const Runner& rules = rule_sets_.of(file.name).runner;
  std::erase_if(file.findings, [&](const Finding& finding) { return !rules.has(finding.rule); });
  sort(file.findings);
}

Coverage Accepted::coverage_of(const RunFiles& found, const CheckedRun& run) {
  Coverage coverage;
  for (std::size_t i = 0; i < run.files.size(); ++i) {
    const CheckedFile& file = run.files[i];
    if (was_read(file) && !found.files[i].is_context)
      coverage.files.emplace(name_in_project(file.name, configuration_), &rule_sets_.of(file.name).runner);
  }
  coverage.project = [this] { return project(); };
  coverage.compares_as_usual = !options_.concurrent && !options_.sequential;
  coverage.is_whole_run = options_.paths.empty() && std::all_of(run.files.begin(), run.files.end(), was_read);
  return coverage;
}

const std::vector<std::string>& Accepted::project() {
  if (!project_) {
    project_ = import_files_in(configuration_.folder().string(), options_, configuration_);
    for (std::string& file : *project_) file = name_in_project(file, configuration_);
  }
  return *project_;
}

}  // namespace collint
