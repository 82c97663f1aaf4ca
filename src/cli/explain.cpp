#include <fmt/core.h>

#include <algorithm>

#include "cli/commands.h"
#include "rules/registry.h"

namespace collint {

ExitCode run_explain(const Options& options) {
  const auto rules = all_rules();
  const auto found = std::find_if(rules.begin(), rules.end(),
                                  [&](const auto& rule) { return rule.rule->name == options.rule; });
  if (found != rules.end()) {
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
