#include <fmt/core.h>

#include <string>

#include "cli/commands.h"
#include "cli/configured.h"
#include "config/keys.h"
#include "report/visible.h"

namespace collint {
namespace {

std::string origin(const Configuration& configuration, std::uint64_t line) {
  return line == 0 ? "default" : fmt::format("{}:{}", configuration.path, line);
}

void print_line(const std::string& setting, const std::string& from) {
  fmt::print("{:<48} # {}\n", visible(setting), visible(from));
}

void print_levels(const Configuration& configuration, const std::vector<ConfiguredLevel>& levels) {
  for (const ConfiguredLevel& level : levels)
    print_line(fmt::format("\"{}\" = \"{}\"", level.selector, level.level),
               origin(configuration, level.line));
}

std::string list_of(const std::vector<std::string>& globs) {
  std::string list;
  for (const std::string& glob : globs) list += fmt::format("{}\"{}\"", list.empty() ? "" : ", ", glob);
  return list;
}

/// What is in effect, as a configuration that says the same, each value with the place that it comes from.
void print_effective(const Configuration& configuration) {
  if (configuration.required_version.line != 0)
    print_line(fmt::format("required-version = \"{}\"", configuration.required_version.value),
               origin(configuration, configuration.required_version.line));
  fmt::print("[limits]\n");
  print_line(fmt::format("assets-per-file = {}", configuration.assets_per_file.value),
             origin(configuration, configuration.assets_per_file.line));
  fmt::print("[rules]\n");
  print_levels(configuration, configuration.rules);
  for (const ConfiguredOverride& entry : configuration.overrides) {
    fmt::print("[[override]]\nfiles = [{}]\n[override.rules]\n", visible(list_of(entry.globs)));
    print_levels(configuration, entry.rules);
  }
}

}  // namespace

ExitCode run_config(const Options& options) {
  if (options.config_part == "keys") {
    fmt::print("{}", configuration_help());
  } else if (options.config_part == "schema") {
    fmt::print("{}", configuration_schema());
  } else {
    const auto configuration = configuration_of(options);
    if (!configuration) return ExitCode::usage;
    print_effective(*configuration);
  }
  return ExitCode::clean;
}

}  // namespace collint
