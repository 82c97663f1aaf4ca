// The manual page in the man macros of troff, made from the definitions of the options and of the keys of
// collint.toml.

#include <fmt/core.h>

#include <CLI/CLI.hpp>
#include <string>
#include <string_view>

#include "cli/commands.h"
#include "cli/definitions.h"
#include "config/keys.h"

namespace collint {
namespace {

struct Remark {
  std::string_view name;
  std::string_view meaning;
};

constexpr Remark variables[] = {
    {"NO_COLOR", "Where it is set to anything, `--color auto` shows no colour."},
    {"CI", "Where it is set to anything, no progress is shown."},
    {"GITHUB_ACTIONS",
     "Where it is `true` and no format is asked for, annotations for GitHub stand before the report."},
    {"GITHUB_STEP_SUMMARY", "A file to which the format `github` appends its findings as a table."},
    {"GITHUB_WORKSPACE, CI_PROJECT_DIR",
     "The folder that the paths of SARIF, GitHub, GitLab and rdjsonl count from; else the git repository."},
};

constexpr Remark files[] = {
    {"collint.toml",
     "The configuration: the one of the current folder, or of the nearest folder above it within the "
     "repository."},
    {"NAME-template.json",
     "The template of NAME.csv and NAME.xlsx, where neither `--template` nor the configuration names another "
     "one."},
    {"collint-baseline.txt", "What `collint baseline create` takes for known."},
    {"split.json",
     "In a folder that `collint split` wrote: what each of its files holds, and where it comes from."},
};

/// A text as troff takes it; what stands between backticks becomes bold.
std::string troff(std::string_view text) {
  std::string out = text.starts_with('.') ? "\\&" : "";
  bool is_bold = false;
  for (const char c : text) {
    switch (c) {
      case '\\': out += "\\e"; break;
      case '-': out += "\\-"; break;
      case '\'': out += "\\(aq"; break;
      case '^': out += "\\(ha"; break;
      case '~': out += "\\(ti"; break;
      case '`':
        is_bold = !is_bold;
        out += is_bold ? "\\fB" : "\\fR";
        break;
      default: out += c;
    }
  }
  return out;
}

std::string bold(std::string_view text) { return "\\fB" + troff(text) + "\\fR"; }
std::string italic(std::string_view text) { return "\\fI" + troff(text) + "\\fR"; }

void print_item(const std::string& title, std::string_view text) {
  fmt::print(".TP\n{}\n{}\n", title, troff(text));
}

bool is_help(const Definition& definition) {
  return !definition.names.empty() && definition.names.back() == "--help";
}

/// "collint check [OPTION]... [PATH]..."
std::string synopsis_of(const CLI::App& subcommand) {
  const std::string synopsis = bold("collint " + subcommand.get_name());
  std::string arguments;
  bool has_options = false;
  for (const Definition& definition : definitions_of(subcommand)) {
    has_options = has_options || (!definition.names.empty() && !is_help(definition));
    if (!definition.names.empty()) continue;
    const std::string name = italic(definition.value);
    arguments += definition.is_required ? " " + name : fmt::format(" [{}]", name);
    if (definition.may_repeat) arguments += "...";
  }
  return synopsis + (has_options ? fmt::format(" [{}]...", italic("OPTION")) : "") + arguments;
}

/// "-q, --quiet", or "--format FORMAT".
std::string title_of(const Definition& definition) {
  std::string title;
  for (const std::string& name : definition.names)
    title += fmt::format("{}{}", title.empty() ? "" : ", ", bold(name));
  if (definition.value.empty()) return title;
  return fmt::format("{}{}{}", title, title.empty() ? "" : " ", italic(definition.value));
}

void print_options(const CLI::App& app) {
  for (const Definition& definition : definitions_of(app)) {
    const bool was_told = is_help(definition) && app.get_parent() != nullptr;
    if (!was_told) print_item(title_of(definition), definition.help);
  }
}

void print_configuration() {
  fmt::print(".SH CONFIGURATION\nWhat {} may say:\n", bold("collint.toml"));
  for (const ConfigurationKey& key : configuration_keys()) {
    const std::string fallback = key.fallback.empty() ? "" : fmt::format("; {} by default", key.fallback);
    print_item(troff(name_of(key)),
               fmt::format("{} Its value is {}{}.", key.meaning, value_of(key), fallback));
  }
}

void print_exit_codes() {
  fmt::print(".SH EXIT STATUS\n");
  for (std::size_t code = 0; code < exit_code_meanings.size(); ++code)
    print_item(bold(fmt::format("{}", code)), exit_code_meanings[code]);
}

}  // namespace

ExitCode run_manual(CLI::App& app) {
  fmt::print(".TH COLLINT 1 \"\" \"collint {}\" \"User Commands\"\n", COLLINT_VERSION);
  fmt::print(".SH NAME\ncollint \\- checks Collibra import files before they are sent\n.SH SYNOPSIS\n");
  const auto subcommands = app.get_subcommands({});
  for (const CLI::App* subcommand : subcommands)
    fmt::print("{}{}\n", subcommand == subcommands.front() ? "" : ".br\n", synopsis_of(*subcommand));
  fmt::print(
      ".SH DESCRIPTION\n{}\nIt reads JSON files, and CSV files and workbooks with their templates, and says "
      "what is "
      "wrong, why, and what to do.\nIt opens no network connection.\n.SH OPTIONS\n",
      troff(app.get_description()));
  print_options(app);
  fmt::print(".SH COMMANDS\n");
  for (const CLI::App* subcommand : subcommands) {
    fmt::print(".SS {}\n{}.\n", synopsis_of(*subcommand), troff(subcommand->get_description()));
    print_options(*subcommand);
  }
  print_configuration();
  fmt::print(".SH FILES\n");
  for (const Remark& file : files) print_item(italic(file.name), file.meaning);
  fmt::print(".SH ENVIRONMENT\n");
  for (const Remark& variable : variables) print_item(bold(variable.name), variable.meaning);
  print_exit_codes();
  fmt::print(".SH EXAMPLES\n.nf\n{}.fi\n", troff(usage_examples()));
  return ExitCode::clean;
}

}  // namespace collint
