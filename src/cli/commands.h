#pragma once

#include <CLI/App.hpp>

#include "cli/exit_code.h"
#include "cli/options.h"

namespace collint {

class Report;

/// The subcommands. Each writes to standard output, complains on standard error, and throws nothing of its
/// own.
[[nodiscard]] ExitCode run_check(const Options& options);
[[nodiscard]] ExitCode run_baseline(const Options& options);
[[nodiscard]] ExitCode run_init(const Options& options);
[[nodiscard]] ExitCode run_explain(const Options& options);
[[nodiscard]] ExitCode run_rules(const Options& options);
[[nodiscard]] ExitCode run_config(const Options& options);
[[nodiscard]] ExitCode run_completion(const Options& options, CLI::App& app);

/// Checks the files that the options name, into a report.
[[nodiscard]] ExitCode check_files(const Options& options, Report& report, bool is_for_people);

/// One line on standard error, after the program's name.
void complain(const std::string& message);

}  // namespace collint
