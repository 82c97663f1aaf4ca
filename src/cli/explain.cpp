#include <fmt/core.h>

#include "cli/commands.h"
#include "rules/registry.h"

namespace collint {

ExitCode run_explain(const Options& options) {
  if (const RegisteredRule* found = find_rule(options.rule)) {
    fmt::print("{}", found->page);
    return ExitCode::clean;
  }
  const std::string_view nearest = nearest_selector(options.rule);
  complain(nearest.find('/') == std::string_view::npos
               ? fmt::format("no rule '{}': see 'collint rules'", options.rule)
               : fmt::format("no rule '{}': did you mean '{}'?", options.rule, nearest));
  return ExitCode::usage;
}

}  // namespace collint
