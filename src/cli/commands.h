#pragma once

#include "cli/exit_code.h"
#include "cli/options.h"

namespace collint {

/// The subcommands. Each writes to standard output, complains on standard error, and throws nothing of its
/// own.
[[nodiscard]] ExitCode run_check(const Options& options);
[[nodiscard]] ExitCode run_baseline(const Options& options);
[[nodiscard]] ExitCode run_init(const Options& options);
[[nodiscard]] ExitCode run_plan(const Options& options);
[[nodiscard]] ExitCode run_split(const Options& options);
[[nodiscard]] ExitCode run_explain(const Options& options);
[[nodiscard]] ExitCode run_rules(const Options& options);
[[nodiscard]] ExitCode run_config(const Options& options);
[[nodiscard]] ExitCode run_completion(const Options& options, CLI::App& app);
[[nodiscard]] ExitCode run_manual(CLI::App& app);

/// One line on standard error, after the program's name.
void complain(const std::string& message);

}  // namespace collint
