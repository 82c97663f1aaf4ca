#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "lint/finding.h"
#include "model/run.h"

namespace CLI {
class App;
}

namespace collint {

enum class Subcommand { check, baseline, init, plan, split, explain, rules, config, completion, manual };

/// What was typed.
struct Options {
  Subcommand subcommand = Subcommand::check;
  // check, baseline, init, plan, split
  std::vector<std::string> paths;
  // check, baseline
  std::string stdin_filename = "<stdin>";
  std::vector<std::string> select;
  std::vector<std::string> ignore;
  std::string format;                ///< empty for text and, in a job of GitHub's, what that shows
  std::vector<std::string> outputs;  ///< "FORMAT=FILE"
  std::string fail_on = "error";
  std::string color = "auto";
  std::string debug;  ///< "timings", or empty
  std::optional<std::uint64_t> max_findings;
  bool quiet = false;
  bool verbose = false;
  bool statistics = false;
  bool list_files = false;
  bool import_files_only = false;
  bool fix = false;
  bool unsafe_fixes = false;
  bool diff = false;
  bool concurrent = false;
  bool sequential = false;
  std::string template_file;                ///< of all tables
  std::vector<Parameter> table_parameters;  ///< of CSV and Excel jobs
  std::size_t threads = 0;                  ///< 0 for as many as the machine has cores
  std::string baseline;
  bool no_baseline = false;
  bool no_ignores = false;
  // baseline
  std::string baseline_action;
  // baseline, init, split
  bool force = false;
  // check, baseline, plan, split, config
  std::string config;
  bool no_config = false;
  bool two_phase = false;  // split
  // plan
  std::string plan_format = "text";
  // plan, split
  std::optional<std::uint64_t> jobs;  ///< none for those of the configuration
  // split
  std::string out;
  std::string split_check;  ///< a folder that was split before
  std::optional<std::uint64_t> max_assets;
  std::optional<std::string> synchronization;  ///< an id
  // explain, rules, completion
  std::string rule;
  std::string rules_format = "text";
  std::string config_part = "show";
  std::string shell;
};

/// The command line: every option with its help, those of a subcommand as soon as it is found among the
/// arguments, those of all where it is one that tells of all. `options` outlives the parser.
void define_options(CLI::App& app, Options& options);

/// Command lines to begin with, one a line, with what each does.
[[nodiscard]] std::string_view usage_examples();

}  // namespace collint
