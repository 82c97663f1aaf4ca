#pragma once

#include <optional>
#include <string>
#include <vector>

#include "accept/ignores.h"
#include "accept/known_findings.h"
#include "cli/configured.h"
#include "cli/options.h"
#include "cli/run_files.h"
#include "config/configuration.h"
#include "lint/check.h"
#include "report/report.h"

namespace collint {

/// Where the baseline is: as the options or the configuration name it; empty where neither does.
[[nodiscard]] std::string baseline_path(const Options& options, const Configuration& configuration);

/// The name of a file in fingerprints and baselines: relative to the folder of the configuration where there
/// is one, else as it is shown.
[[nodiscard]] std::string name_in_project(const std::string& file, const Configuration& configuration);

/// What the project has accepted, as the options have it: the ignores of the configuration and the baseline.
class Accepted {
 public:
  /// The arguments outlive this.
  Accepted(const Options& options, const Configuration& configuration, RuleSets& rule_sets);

  /// False where the baseline cannot be used: what is wrong with it has then been said.
  [[nodiscard]] bool load();

  /// True where nothing is accepted.
  [[nodiscard]] bool is_empty() const { return configuration_.ignores.empty() && !known_; }

  /// Names the findings of a run, where that is wanted, and remembers which of them are known. To be called
  /// before anything is taken out of the run.
  void note(CheckedRun& run, bool names_wanted);

  /// Takes out of the run what is accepted and counts it. Returns the files of the project itself, the
  /// configuration and the baseline, where something was found in them or they were named. To be called
  /// once.
  [[nodiscard]] std::vector<CheckedFile> apply(const RunFiles& found, CheckedRun& run, Totals& totals);

 private:
  [[nodiscard]] CheckedFile check_configuration(CheckedRun& run, const Coverage& coverage, Totals& totals);
  [[nodiscard]] CheckedFile check_baseline(const Coverage& coverage);
  void name(CheckedFile& file) const;
  void take_ignored(CheckedFile& file, Totals& totals);
  void take_known(CheckedFile& file, Totals& totals) const;
  void keep_enabled(CheckedFile& file);
  [[nodiscard]] Coverage coverage_of(const RunFiles& found, const CheckedRun& run);
  [[nodiscard]] const std::vector<std::string>& project();

  const Options& options_;
  const Configuration& configuration_;
  RuleSets& rule_sets_;
  Ignores ignores_;
  CheckedFile baseline_;
  std::optional<KnownFindings> known_;  ///< none where there is no baseline
  bool names_wanted_ = false;
  std::optional<std::vector<std::string>> project_;  ///< once it was asked for
};

}  // namespace collint
