// Completion scripts, made from the definitions of the options: what is defined is completed.

#include <fmt/core.h>

#include <CLI/CLI.hpp>
#include <string>
#include <vector>

#include "cli/commands.h"
#include "rules/registry.h"

namespace collint {
namespace {

struct Flag {
  std::string name;
  std::string help;
  bool takes_value = false;
};

std::vector<Flag> flags_of(const CLI::App& app) {
  std::vector<Flag> flags;
  for (const CLI::Option* option : app.get_options()) {
    for (const std::string& name : option->get_lnames()) {
      flags.push_back({"--" + name, option->get_description(), option->get_items_expected_max() > 0});
    }
  }
  return flags;
}

std::string rule_names() {
  std::string names;
  for (const RegisteredRule& rule : all_rules())
    names += fmt::format("{}{}", names.empty() ? "" : " ", rule.rule->name);
  return names;
}

std::string subcommand_names(CLI::App& app) {
  std::string names;
  for (const CLI::App* sub : app.get_subcommands({})) names += (names.empty() ? "" : " ") + sub->get_name();
  return names;
}

/// What can follow each subcommand besides its flags.
std::string arguments_of(const std::string& subcommand) {
  if (subcommand == "explain") return rule_names();
  if (subcommand == "baseline") return "create check";
  if (subcommand == "completion") return "bash zsh fish";
  return "";
}

bool takes_files(const CLI::App& subcommand) { return subcommand.get_option_no_throw("PATH") != nullptr; }

void print_bash(CLI::App& app) {
  fmt::print("_collint() {{\n  local word=\"${{COMP_WORDS[COMP_CWORD]}}\" words=\"{} --help --version\"\n",
             subcommand_names(app));
  fmt::print("  case \"${{COMP_WORDS[1]}}\" in\n");
  for (const CLI::App* sub : app.get_subcommands({})) {
    std::string words = arguments_of(sub->get_name());
    for (const Flag& flag : flags_of(*sub)) words += " " + flag.name;
    fmt::print("    {}) [ \"$COMP_CWORD\" -gt 1 ] && words=\"{}\" ;;\n", sub->get_name(), words);
  }
  fmt::print("  esac\n  mapfile -t COMPREPLY < <(compgen -W \"$words\" -- \"$word\")\n}}\n");
  fmt::print("complete -o default -F _collint collint\n");
}

std::string escaped_for_zsh(const std::string& text) {
  std::string out;
  for (const char c : text) {
    if (c == '\'') {
      out += "'\\''";
    } else {
      if (c == '[' || c == ']' || c == ':') out += '\\';
      out += c;
    }
  }
  return out;
}

void print_zsh(CLI::App& app) {
  fmt::print("#compdef collint\n_collint() {{\n  if (( CURRENT == 2 )); then\n    _values 'subcommand'");
  for (const CLI::App* sub : app.get_subcommands({})) {
    fmt::print(" '{}[{}]'", sub->get_name(), escaped_for_zsh(sub->get_description()));
  }
  fmt::print(
      "\n    return\n  fi\n  local subcommand=$words[2]\n  shift words\n  (( CURRENT-- ))\n  case "
      "$subcommand in\n");
  for (const CLI::App* sub : app.get_subcommands({})) {
    fmt::print("    {}) _arguments", sub->get_name());
    for (const Flag& flag : flags_of(*sub)) {
      fmt::print(" '{}[{}]{}'", flag.name, escaped_for_zsh(flag.help),
                 flag.takes_value ? ":value:_default" : "");
    }
    const std::string words = arguments_of(sub->get_name());
    if (!words.empty()) fmt::print(" '1:name:({})'", words);
    fmt::print("{} ;;\n", words.empty() || takes_files(*sub) ? " '*:file:_files'" : "");
  }
  fmt::print("  esac\n}}\ncompdef _collint collint\n");
}

std::string escaped_for_fish(const std::string& text) {
  std::string out;
  for (const char c : text) {
    if (c == '\'' || c == '\\') out += '\\';
    out += c;
  }
  return out;
}

void print_fish(CLI::App& app) {
  for (const CLI::App* sub : app.get_subcommands({})) {
    const std::string& name = sub->get_name();
    fmt::print("complete -c collint -n __fish_use_subcommand -f -a {} -d '{}'\n", name,
               escaped_for_fish(sub->get_description()));
    const std::string condition =
        fmt::format("complete -c collint -n '__fish_seen_subcommand_from {}'", name);
    const std::string words = arguments_of(name);
    if (!words.empty()) fmt::print("{}{} -a '{}'\n", condition, takes_files(*sub) ? "" : " -f", words);
    for (const Flag& flag : flags_of(*sub)) {
      fmt::print("{} -l {}{} -d '{}'\n", condition, flag.name.substr(2), flag.takes_value ? " -r" : "",
                 escaped_for_fish(flag.help));
    }
  }
}

}  // namespace

ExitCode run_completion(const Options& options, CLI::App& app) {
  if (options.shell == "bash") {
    print_bash(app);
  } else if (options.shell == "zsh") {
    print_zsh(app);
  } else {
    print_fish(app);
  }
  return ExitCode::clean;
}

}  // namespace collint
