#include "cli/run.h"

#include <fmt/core.h>

#include <CLI/CLI.hpp>
#include <csignal>
#include <cstdio>
#include <exception>
#include <string>

#include "cli/advice.h"
#include "cli/commands.h"
#include "report/visible.h"

namespace collint {
namespace {

ExitCode dispatch(const Options& options, CLI::App& app) {
  switch (options.subcommand) {
    case Subcommand::check: return run_check(options);
    case Subcommand::baseline: return run_baseline(options);
    case Subcommand::init: return run_init(options);
    case Subcommand::plan: return run_plan(options);
    case Subcommand::split: return run_split(options);
    case Subcommand::explain: return run_explain(options);
    case Subcommand::rules: return run_rules(options);
    case Subcommand::config: return run_config(options);
    case Subcommand::completion: return run_completion(options, app);
    case Subcommand::manual: return run_manual(app);
  }
  return ExitCode::internal_error;
}

ExitCode run_parsed(int argument_count, const char* const* arguments) {
  CLI::App app;
  Options options;
  define_options(app, options);
  try {
    app.parse(argument_count, arguments);
  } catch (const CLI::Success& asked) {  // --help, --version
    app.exit(asked);
    return ExitCode::clean;
  } catch (const CLI::ParseError& wrong) {
    complain(advice(app, {arguments + 1, arguments + argument_count}, wrong.what()));
    return ExitCode::usage;
  }
  return dispatch(options, app);
}

}  // namespace

void complain(const std::string& message) { fmt::print(stderr, "collint: {}\n", visible(message)); }

ExitCode run(int argument_count, const char* const* arguments) noexcept {
  // A reader that has seen enough and closes the pipe ends the program without a word.
  std::signal(SIGPIPE, SIG_DFL);
  try {
    const ExitCode code = run_parsed(argument_count, arguments);
    if (std::fflush(stdout) != 0 || std::ferror(stdout) != 0) {
      complain("the output cannot be written");
      return ExitCode::unreadable;
    }
    return code;
  } catch (const std::exception& fault) {
    std::fprintf(stderr, "collint: internal error: %s\n", fault.what());
    return ExitCode::internal_error;
  }
}

}  // namespace collint
