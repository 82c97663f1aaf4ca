#include <fmt/core.h>

#include <string>

#include "cli/commands.h"
#include "cli/configured.h"
#include "config/effective.h"
#include "config/keys.h"
#include "report/visible.h"

namespace collint {
namespace {

/// What is in effect, as a configuration that says the same, each value with the place that it comes from.
void print_effective(const Configuration& configuration) {
  for (const EffectiveSetting& setting : effective_settings(configuration.text)) {
    if (setting.is_heading) {
      fmt::print("{}\n", visible(setting.text));
    } else {
      const std::string origin =
          setting.line == 0 ? "default" : fmt::format("{}:{}", configuration.path, setting.line);
      fmt::print("{:<48} # {}\n", visible(setting.text), visible(origin));
    }
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
