#pragma once

#include <cstddef>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "lint/check.h"
#include "lint/finding.h"
#include "model/limits.h"
#include "model/run.h"

namespace collint {

struct Rule;
class Timings;

/// What a rule that looks at the run as a whole sees, and where it reports to.
class RunContext {
 public:
  /// The arguments outlive the context. `findings` takes those about the configuration.
  RunContext(const Run& run, std::span<CheckedFile> files, const Limits& limits,
             std::vector<Finding>& findings)
      : run_(run), files_(files), limits_(limits), findings_(findings) {}

  [[nodiscard]] const Run& run() const { return run_; }
  [[nodiscard]] const Limits& limits() const { return limits_; }
  /// All files that were checked; a Stage has their numbers.
  [[nodiscard]] std::span<const CheckedFile> files() const { return files_; }

  /// Adds a finding of the running rule in the configuration, at bytes of a declared stage. `key` is the
  /// place within the stage for the pointer: "synchronization-id", "finalize/missingAssetStatusId"; empty for
  /// the stage. The reference holds until the next one is added.
  Finding& report(const Stage& stage, Span span, std::string_view key, std::string message, std::string help);
  Finding& report(Severity severity, const Stage& stage, Span span, std::string_view key, std::string message,
                  std::string help);
  /// Adds a finding about a file as a whole, at the start of its list of commands.
  Finding& report(std::size_t file, Severity severity, std::string message, std::string help);

  void enter(const Rule& rule) { rule_ = &rule; }
  /// For what the rules take; null where nobody wants to know.
  void count_in(Timings* timings) { timings_ = timings; }
  [[nodiscard]] Timings* timings() const { return timings_; }

 private:
  const Run& run_;
  std::span<CheckedFile> files_;
  const Limits& limits_;
  std::vector<Finding>& findings_;
  const Rule* rule_ = nullptr;
  Timings* timings_ = nullptr;
};

}  // namespace collint
