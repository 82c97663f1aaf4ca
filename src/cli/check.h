#pragma once

#include <cstdint>
#include <cstdio>
#include <functional>
#include <optional>
#include <variant>
#include <vector>

#include "cli/exit_code.h"
#include "cli/options.h"
#include "cli/outputs.h"
#include "cli/run_files.h"
#include "config/configuration.h"
#include "fix/repair.h"
#include "report/report.h"

namespace collint {

/// The threads that the options ask for.
[[nodiscard]] std::size_t thread_count(const Options& options);

/// What is to be checked.
struct Task {
  Configuration configuration;
  RunFiles found;
};

/// What the options name. An exit code where there is nothing to check: it has been said why, or the files
/// were to be listed only.
[[nodiscard]] std::variant<Task, ExitCode> task_of(const Options& options);

/// How it is checked.
struct CheckManner {
  bool names_wanted = false;             ///< findings get fingerprints
  bool plan_wanted = false;              ///< of several files Results::section tells a safe order
  bool tells_each_row = false;           ///< see CheckOptions
  std::size_t most_findings = SIZE_MAX;  ///< those of a file that are shown, where nothing but that is wanted
  Timings* timings = nullptr;            ///< see CheckOptions
  const Texts* texts = nullptr;          ///< to read in the place of files; may be null
  std::function<void(LedgerContext&)> look = nullptr;  ///< see CheckOptions
  const Repairs* repairs = nullptr;  ///< what they have come from: a fix that was refused is offered no more
};

/// Checks all files; what could not be read is in Results::errors. None where what the project has accepted
/// cannot be used: what is wrong with it has then been said.
[[nodiscard]] std::optional<Results> check(const Options& options, const Task& task,
                                           const CheckManner& manner);

/// Checks the files that the options name. Gives an exit code where there is nothing to report: it has been
/// said why, or the files were to be listed only.
[[nodiscard]] std::variant<Results, ExitCode> check_files(const Options& options, const CheckManner& manner);

/// Writes the reports, `console` taking the place of standard output, and says what they amount to.
[[nodiscard]] ExitCode report(const std::vector<Output>& outputs, const Options& options, Results& results,
                              std::FILE* console);

}  // namespace collint
