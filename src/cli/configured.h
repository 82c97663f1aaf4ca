#pragma once

#include <map>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "cli/options.h"
#include "config/configuration.h"
#include "lint/check.h"
#include "lint/runner.h"

namespace collint {

/// The configuration that the options name, or the nearest one, or the defaults. None where it cannot be
/// used: what is wrong with it has then been said.
[[nodiscard]] std::optional<Configuration> configuration_of(const Options& options);

/// The rules for a file, and the severities that the configuration gives them.
struct RuleSet {
  Runner runner;
  std::map<std::string_view, Severity> severities;  ///< by rule; none for those left as they are

  /// The severity that the configuration gives a finding of a rule.
  [[nodiscard]] Severity severity_of(std::string_view rule, Severity own) const;
};

/// Which rules look at which file: what the options and the configuration say together.
class RuleSets {
 public:
  /// Both outlive the sets.
  RuleSets(const Options& options, const Configuration& configuration)
      : options_(options), configuration_(configuration) {}

  /// The reference holds as long as the sets.
  [[nodiscard]] const RuleSet& of(const std::string& file);
  /// The rules that look at several files: all that any file has.
  [[nodiscard]] Runner of_run() const;

 private:
  [[nodiscard]] RuleSet make(const std::vector<const ConfiguredOverride*>& overrides) const;

  const Options& options_;
  const Configuration& configuration_;
  std::map<std::vector<const ConfiguredOverride*>, RuleSet> sets_;  ///< by the overrides that match
};

}  // namespace collint
