#include "cli/advice.h"

#include <fmt/core.h>

#include <CLI/CLI.hpp>
#include <algorithm>
#include <string_view>

#include "model/spelling.h"

namespace collint {
namespace {

std::vector<std::string> option_names(const CLI::App& app) {
  std::vector<std::string> option_names;
  for (const CLI::Option* option : app.get_options()) {
    for (const std::string& name : option->get_lnames()) option_names.push_back("--" + name);
  }
  return option_names;
}

std::string unknown(std::string_view what, const std::string& word, const std::vector<std::string>& names) {
  NearestName nearest(word, word.size() / 3 + 2);
  for (const std::string& name : names) nearest.consider(name);
  return fmt::format(
      "there is no {} '{}': {}", what, word,
      nearest.found().empty() ? "see 'collint --help'" : fmt::format("did you mean '{}'?", nearest.found()));
}

}  // namespace

std::string advice(const CLI::App& app, const std::vector<std::string>& arguments,
                   const std::string& reason) {
  const std::vector<std::string> own_options = option_names(app);
  const bool has_no_subcommand =
      std::all_of(arguments.begin(), arguments.end(), [&](const std::string& argument) {
        return std::find(own_options.begin(), own_options.end(), argument) != own_options.end();
      });
  if (has_no_subcommand) return "type 'collint check PATH...', or 'collint --help'";
  std::vector<std::string> subcommands;
  for (const CLI::App* subcommand : app.get_subcommands({})) subcommands.push_back(subcommand->get_name());
  const bool is_option = arguments.front().starts_with('-');
  if (std::find(subcommands.begin(), subcommands.end(), arguments.front()) == subcommands.end()) {
    return is_option ? unknown("option", arguments.front(), own_options)
                     : unknown("subcommand", arguments.front(), subcommands);
  }
  const std::vector<std::string> options = option_names(*app.get_subcommand(arguments.front()));
  for (const std::string& argument : arguments) {
    const std::string option = argument.substr(0, argument.find('='));
    const bool known = std::find(options.begin(), options.end(), option) != options.end();
    if (option.starts_with("--") && option.size() > 2 && !known) return unknown("option", option, options);
  }
  return reason + fmt::format(" (see 'collint {} --help')", arguments.front());
}

}  // namespace collint
