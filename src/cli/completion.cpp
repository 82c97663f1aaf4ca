// Completion scripts, made from the definitions of the options: what is defined is completed.

#include <fmt/core.h>
#include <fmt/format.h>

#include <CLI/CLI.hpp>
#include <algorithm>
#include <string>
#include <string_view>
#include <vector>

#include "cli/commands.h"
#include "cli/definitions.h"
#include "report/report.h"
#include "rules/registry.h"

namespace collint {
namespace {

/// What can be put where a value is wanted.
enum class Values { choices, rule, rules, report, file, other };

Values values_of(const Definition& definition) {
  if (!definition.choices.empty()) return Values::choices;
  if (definition.value == "RULE") return Values::rule;
  if (definition.value == "RULE,...") return Values::rules;
  if (definition.value == "FORMAT=FILE") return Values::report;
  return definition.value == "FILE" || definition.value == "PATH" ? Values::file : Values::other;
}

bool is_argument(const Definition& definition) { return definition.names.empty(); }

std::string joined(const std::vector<std::string>& words, std::string_view separator = " ") {
  return fmt::format("{}", fmt::join(words, separator));
}

std::string rule_names() {
  std::vector<std::string> names;
  for (const RegisteredRule& rule : all_rules()) names.emplace_back(rule.rule->name);
  return joined(names);
}

/// The categories, which stand for all of their rules.
std::string category_names() {
  std::vector<std::string> names;
  for (const RegisteredRule& rule : all_rules()) {
    if (names.empty() || names.back() != rule.category()) names.emplace_back(rule.category());
  }
  return joined(names);
}

std::string report_names() {
  std::vector<std::string> names;
  for (const ReportFormat& format : report_formats()) names.push_back(std::string(format.name) + "=");
  return joined(names);
}

std::string subcommand_names(CLI::App& app) {
  std::vector<std::string> names;
  for (const CLI::App* subcommand : app.get_subcommands({})) names.push_back(subcommand->get_name());
  return joined(names);
}

std::vector<std::string> option_names(const CLI::App& app) {
  std::vector<std::string> names;
  for (const Definition& definition : definitions_of(app))
    names.insert(names.end(), definition.names.begin(), definition.names.end());
  return names;
}

/// What bash is told of a value; nothing where it takes files.
std::string bash_words(const Definition& definition) {
  switch (values_of(definition)) {
    case Values::choices: return fmt::format("words=\"{}\"", joined(definition.choices));
    case Values::rule: return "words=$rules";
    case Values::rules: return "words=\"$categories $rules\" prefix=${word%\"${word##*,}\"}";
    case Values::report: return "words=$reports; compopt -o nospace 2>/dev/null";
    case Values::file:
    case Values::other: return "";
  }
  return "";
}

void print_bash(const CLI::App& subcommand) {
  fmt::print("    1:{})\n      case $before in\n", subcommand.get_name());
  const std::string options = fmt::format("words=\"{}\"", joined(option_names(subcommand)));
  std::string arguments = options;
  for (const Definition& definition : definitions_of(subcommand)) {
    if (is_argument(definition)) {
      if (arguments == options || arguments.empty()) arguments = bash_words(definition);
    } else if (!definition.value.empty()) {
      fmt::print("        {}) {} ;;\n", joined(definition.names, "|"), bash_words(definition));
    }
  }
  fmt::print("        *) case $word in -*) {} ;; *) {} ;; esac ;;\n      esac ;;\n", options, arguments);
}

/// Bash takes "=" for a word of its own.
void print_bash(CLI::App& app) {
  fmt::print(R"(_collint() {{
  local word=${{COMP_WORDS[COMP_CWORD]}} before=${{COMP_WORDS[COMP_CWORD-1]}} words="" prefix="" equals=""
  local rules="{}"
  local categories="{}"
  local reports="{}"
  [ "$word" = = ] && word="" equals=yes
  [ "$before" = = ] && before=${{COMP_WORDS[COMP_CWORD-2]}} equals=yes
  COMPREPLY=()
  [[ -n $equals && $before != -* ]] && return
  case $((COMP_CWORD > 1)):${{COMP_WORDS[1]}} in
    0:*) words="{} {}" ;;
)",
             rule_names(), category_names(), report_names(), subcommand_names(app),
             joined(option_names(app)));
  for (const CLI::App* subcommand : app.get_subcommands({})) print_bash(*subcommand);
  fmt::print(R"(  esac
  mapfile -t COMPREPLY < <(compgen -P "$prefix" -W "$words" -- "${{word#"$prefix"}}")
}}
complete -o default -F _collint collint
)");
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

/// ":what:action" for a value, as _arguments takes it.
std::string zsh_action(const Definition& definition) {
  const auto action = [&]() -> std::string {
    switch (values_of(definition)) {
      case Values::choices: return fmt::format("({})", joined(definition.choices));
      case Values::rule: return "_collint_rule";
      case Values::rules: return "_collint_rules";
      case Values::report: return "_collint_report";
      case Values::file: return "_files";
      case Values::other: return " ";
    }
    return " ";
  };
  return definition.value.empty() ? "" : fmt::format(":{}:{}", escaped_for_zsh(definition.value), action());
}

void print_zsh(const CLI::App& subcommand) {
  fmt::print("    {}) _arguments -s", subcommand.get_name());
  std::size_t arguments = 0;
  for (const Definition& definition : definitions_of(subcommand)) {
    if (is_argument(definition)) {
      const std::string place = definition.may_repeat ? "*" : fmt::format("{}", ++arguments);
      fmt::print(" '{}{}'", place, zsh_action(definition));
    }
    for (const std::string& name : definition.names) {
      fmt::print(" '{}{}{}[{}]{}'", definition.may_repeat ? "*" : "", name,
                 definition.value.empty() ? "" : "=", escaped_for_zsh(definition.help),
                 zsh_action(definition));
    }
  }
  fmt::print(" ;;\n");
}

void print_zsh(CLI::App& app) {
  fmt::print(R"(#compdef collint
_collint_rule() {{ compadd -- {0} }}
_collint_rules() {{ compset -P '*,'; compadd -S '' -- {1} {0} }}
_collint_report() {{ if compset -P '*='; then _files; else compadd -S '' -- {2}; fi }}
_collint() {{
  if (( CURRENT == 2 )); then
    _values 'subcommand')",
             rule_names(), category_names(), report_names());
  for (const CLI::App* subcommand : app.get_subcommands({})) {
    fmt::print(" '{}[{}]'", subcommand->get_name(), escaped_for_zsh(subcommand->get_description()));
  }
  fmt::print(
      "\n    return\n  fi\n  local subcommand=$words[2]\n  shift words\n  (( CURRENT-- ))\n  case "
      "$subcommand in\n");
  for (const CLI::App* subcommand : app.get_subcommands({})) print_zsh(*subcommand);
  // The script is sourced, or is the function that zsh loads when it is wanted for the first time.
  fmt::print(R"(  esac
}}
if [ "$funcstack[1]" = _collint ]; then _collint "$@"; else compdef _collint collint; fi
)");
}

std::string escaped_for_fish(const std::string& text) {
  std::string out;
  for (const char c : text) {
    if (c == '\'' || c == '\\') out += '\\';
    out += c;
  }
  return out;
}

/// What a value can be, as options of fish's `complete`.
std::string fish_values(const Definition& definition) {
  switch (values_of(definition)) {
    case Values::choices: return fmt::format(" -x -a '{}'", joined(definition.choices));
    case Values::rule: return " -x -a '(__collint_rules)'";
    case Values::rules: return " -x -a '(__fish_complete_list , __collint_selectors)'";
    case Values::report: return fmt::format(" -r -a '{}'", report_names());
    case Values::file: return " -r";
    case Values::other: return " -x";
  }
  return "";
}

void print_fish(const CLI::App& subcommand) {
  const std::string condition =
      fmt::format("complete -c collint -n '__fish_seen_subcommand_from {}'", subcommand.get_name());
  for (const Definition& definition : definitions_of(subcommand)) {
    if (is_argument(definition)) {
      if (values_of(definition) != Values::file) fmt::print("{}{}\n", condition, fish_values(definition));
      continue;
    }
    std::string names;
    for (const std::string& name : definition.names)
      names += name.starts_with("--") ? " -l " + name.substr(2) : " -s " + name.substr(1);
    fmt::print("{}{}{} -d '{}'\n", condition, names, definition.value.empty() ? "" : fish_values(definition),
               escaped_for_fish(definition.help));
  }
}

void print_fish(CLI::App& app) {
  fmt::print(R"(function __collint_rules
  printf '%s\n' {0}
end
function __collint_selectors
  printf '%s\n' {1} {0}
end
)",
             rule_names(), category_names());
  for (const CLI::App* subcommand : app.get_subcommands({})) {
    fmt::print("complete -c collint -n __fish_use_subcommand -f -a {} -d '{}'\n", subcommand->get_name(),
               escaped_for_fish(subcommand->get_description()));
    print_fish(*subcommand);
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
