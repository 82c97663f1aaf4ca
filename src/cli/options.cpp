#include "cli/options.h"

#include <CLI/CLI.hpp>

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "cli/version.h"
#include "model/describe.h"
#include "report/report.h"

namespace collint {
namespace {

constexpr std::string_view examples = R"(
Examples:
  collint check imports/                  every import file below a folder
  collint check assets.json --quiet       errors and warnings only
  collint check - < assets.json           standard input
  collint check imports/ --format json    for programs
  collint check imports/ --ignore text,relation/clears-relations
  collint check imports/ --diff           what --fix would change
  collint baseline create imports/        accept what is found today
  collint init imports/                   write a collint.toml that declares the run
  collint plan imports/                   what can be imported when, and why
  collint split imports/ --out batches    files that can be imported safely, in stages
  collint explain identifier/incomplete   what a rule means
)";

constexpr std::string_view exit_codes = R"(
Exit codes: 0 clean, 1 findings, 2 wrong usage, 3 something cannot be read or written, 4 internal error
)";

std::string footer() { return std::string(examples).append(exit_codes); }

void define_config_options(CLI::App& app, Options& options) {
  CLI::Option* file =
      app.add_option("--config", options.config, "The configuration, instead of the nearest collint.toml")
          ->type_name("FILE");
  app.add_flag("--no-config", options.no_config, "No configuration")->excludes(file);
}

void define_threads(CLI::App& app, Options& options) {
  app.add_option("--threads", options.threads,
                 "Threads, which share the files and the parts of large ones; 0 for one a core")
      ->type_name("N");
}

/// What is checked and how, for all subcommands that check.
void define_input_options(CLI::App& check, Options& options) {
  check.add_option("PATH", options.paths,
                   "Files, folders and globs; '-' is standard input; none of them: the run of collint.toml");
  define_threads(check, options);
  check.add_option("--select", options.select, "Only these rules or categories")
      ->delimiter(',')
      ->allow_extra_args(false)
      ->type_name("RULE,...");
  check.add_option("--ignore", options.ignore, "All but these rules or categories")
      ->delimiter(',')
      ->allow_extra_args(false)
      ->type_name("RULE,...");
  check.add_option("--stdin-filename", options.stdin_filename, "What to call standard input")
      ->type_name("NAME");
  CLI::Option* concurrent =
      check.add_flag("--concurrent", options.concurrent, "The files are imported at the same time");
  check.add_flag("--sequential", options.sequential, "The files are imported in turn, in the order given")
      ->excludes(concurrent);
}

/// What is wrong with a number of a sheet; empty where nothing is.
std::string whole_number(const std::string& text) {
  const bool is_number = !text.empty() && text.find_first_not_of("0123456789") == std::string::npos;
  return is_number ? "" : "'" + text + "' is no whole number: type one, the first sheet being 0";
}

/// How tables are read: the parameters of CSV and Excel jobs, by their own names.
void define_table_options(CLI::App& check, Options& options) {
  check.add_option("--template", options.template_file, "The template of all tables")->type_name("FILE");
  const auto add = [&](std::string name, Parameter::Kind kind, std::string value) {
    options.table_parameters.push_back({std::move(name), kind, std::move(value), {}, {}});
  };
  const auto text = [&](const char* option, const char* type, const char* parameter, const char* help) {
    return check
        .add_option_function<std::string>(
            option,
            [add, parameter](const std::string& value) {
              add(parameter, Parameter::Kind::text, value == "\\t" ? "\t" : value);
            },
            help)
        ->type_name(type);
  };
  const auto flag = [&](const char* option, const char* parameter, const char* help) {
    check.add_flag_function(
        option,
        [add, parameter](std::int64_t count) {
          add(parameter, Parameter::Kind::truth, count > 0 ? "true" : "false");
        },
        help);
  };
  text("--csv-separator", "CHARACTER", "separator", "What stands between cells (';'; a tab is '\\t')");
  text("--csv-quote", "CHARACTER", "quote", "What stands around cells ('\"')");
  text("--csv-escape", "CHARACTER", "escape", "What takes a quote its meaning ('\\')");
  flag("--csv-strict-quotes", "strictQuotes", "What is not in quotes is no text");
  flag("--csv-ignore-leading-whitespace", "ignoreLeadingWhitespace", "White space before a quote is no text");
  flag("--header-row,!--no-header-row", "headerRow",
       "The first row of tables holds names of columns, or does not (as it looks)");
  text("--sheet-name", "NAME", "sheetName", "The sheet of workbooks (the first one)");
  text("--sheet-index", "N", "sheetIndex", "The sheet of workbooks by its number, from 0")
      ->check(whole_number);
}

std::vector<std::string> format_names() {
  std::vector<std::string> names;
  for (const ReportFormat& format : report_formats()) names.emplace_back(format.name);
  return names;
}

void define_format_options(CLI::App& check, Options& options) {
  const std::vector<std::string> formats = format_names();
  check.add_option("--format", options.format, "How to show findings: " + enumerate(formats, "or"))
      ->check(CLI::IsMember(formats))
      ->type_name("FORMAT");
  check
      .add_option("--output", options.outputs,
                  "Write a report to a file as well, in any of these formats; may be repeated")
      ->allow_extra_args(false)
      ->type_name("FORMAT=FILE");
  check
      .add_option("--max-findings", options.max_findings,
                  "Show no more than N findings, 0 for all (text, concise: 1000)")
      ->type_name("N");
  check.add_option("--color", options.color, "Colour: auto, always or never; NO_COLOR counts as never")
      ->check(CLI::IsMember({"auto", "always", "never"}))
      ->type_name("WHEN");
  check.add_flag("-q,--quiet", options.quiet, "Show no advice (info) and no summary");
  check.add_flag("-v,--verbose", options.verbose, "Name the files of folders that hold no import commands");
  check.add_flag("--statistics", options.statistics, "Count the findings of each rule");
}

void define_repair_options(CLI::App& check, Options& options) {
  CLI::Option* fix = check.add_flag(
      "--fix", options.fix,
      "Repair what is safe to repair and report what is left; of standard input the text goes to "
      "standard output, the report to standard error");
  check.add_flag("--unsafe-fixes", options.unsafe_fixes,
                 "With --fix or --diff: also what a person should look at");
  check
      .add_flag("--diff", options.diff,
                "Write nothing, show what --fix would change, for 'git apply'; exit with 1 if it would")
      ->excludes(fix);
}

void define_check(CLI::App& check, Options& options) {
  define_input_options(check, options);
  define_repair_options(check, options);
  define_table_options(check, options);
  define_format_options(check, options);
  check
      .add_option("--fail-on", options.fail_on,
                  "Exit with 1 from this severity on: error, warning, info or never")
      ->check(CLI::IsMember({"error", "warning", "info", "never"}))
      ->type_name("SEVERITY");
  check.add_flag("--import-files-only", options.import_files_only,
                 "Pass over what is no import file, be it named; for hooks, which name all files alike");
  check
      .add_option("--debug", options.debug,
                  "Tell more on standard error: timings, what each phase and each rule takes")
      ->check(CLI::IsMember({"timings"}))
      ->type_name("WHAT");
  check.add_flag("--list-files", options.list_files, "Name the files that would be checked, and stop");
  CLI::Option* baseline =
      check.add_option("--baseline", options.baseline, "Report no finding that this file knows")
          ->type_name("FILE");
  check.add_flag("--no-baseline", options.no_baseline, "Report what the configured baseline knows as well")
      ->excludes(baseline);
  check.add_flag("--no-ignores", options.no_ignores, "Report what the configuration ignores as well");
  define_config_options(check, options);
  check.footer(footer());
}

void define_baseline(CLI::App& baseline, Options& options) {
  baseline
      .add_option("ACTION", options.baseline_action,
                  "create: write them down; check: exit with 1 where any is new, or known and gone")
      ->required()
      ->check(CLI::IsMember({"create", "check"}));
  define_input_options(baseline, options);
  define_table_options(baseline, options);
  define_format_options(baseline, options);
  baseline
      .add_option("--baseline", options.baseline,
                  "The file, instead of the configured one or collint-baseline.txt beside the configuration")
      ->type_name("FILE");
  baseline.add_flag("--force", options.force, "create: replace the file where there is one");
  define_config_options(baseline, options);
}

void define_init(CLI::App& init, Options& options) {
  init.add_option("PATH", options.paths, "Files, folders and globs; none of them: the current folder");
  init.add_flag("--force", options.force, "Replace collint.toml where there is one");
}

/// A number of something of which there has to be one at least.
CLI::Option* add_number(CLI::App& app, const std::string& name, std::optional<std::uint64_t>& number,
                        const std::string& help) {
  return app.add_option(name, number, help)
      ->check([](const std::string& text) {
        return text.find_first_not_of('0') == std::string::npos ? "type 1 or more" : std::string();
      })
      ->type_name("N");
}

void define_jobs(CLI::App& app, Options& options) {
  add_number(app, "--jobs", options.jobs, "At most N jobs at the same time (those of the configuration: 8)");
}

void define_plan(CLI::App& plan, Options& options) {
  plan.add_option("PATH", options.paths, "Files, folders and globs; none of them: the run of collint.toml");
  plan.add_option("--format", options.plan_format,
                  "text, json, toml (a collint.toml), dot (Graphviz) or mermaid")
      ->check(CLI::IsMember({"text", "json", "toml", "dot", "mermaid"}))
      ->type_name("FORMAT");
  define_jobs(plan, options);
  define_threads(plan, options);
  define_table_options(plan, options);
  define_config_options(plan, options);
}

void define_split(CLI::App& split, Options& options) {
  split.add_option("PATH", options.paths, "Files, folders and globs; none of them: the run of collint.toml");
  CLI::Option* out =
      split.add_option("--out", options.out, "The folder to write, with a collint.toml")->type_name("DIR");
  add_number(split, "--max-assets", options.max_assets,
             "At most N commands in a file (what the configuration allows: 10000 or, for a synchronization, "
             "50000)");
  define_jobs(split, options);
  split.add_flag("--two-phase", options.two_phase,
                 "Assets first, and their relations afterwards in commands of their own");
  split
      .add_option("--synchronization", options.synchronization,
                  "The files are batches of the synchronization with this id, one after the other")
      ->type_name("ID");
  split.add_flag("--force", options.force, "Replace the folder where it was written by a split");
  split
      .add_option("--check", options.split_check,
                  "Write nothing: tell whether a folder still holds what was split, and is safe")
      ->type_name("DIR")
      ->excludes(out);
  define_threads(split, options);
  define_table_options(split, options);
  define_config_options(split, options);
}

void define_explain(CLI::App& explain, Options& options) {
  explain.add_option("RULE", options.rule, "Its name, such as identifier/incomplete")->required();
}

void define_rules(CLI::App& rules, Options& options) {
  rules.add_option("--format", options.rules_format, "text, json or markdown")
      ->check(CLI::IsMember({"text", "json", "markdown"}))
      ->type_name("FORMAT");
}

void define_config(CLI::App& config, Options& options) {
  config.add_option("PART", options.config_part, "show (the default), keys or schema")
      ->check(CLI::IsMember({"show", "keys", "schema"}));
  define_config_options(config, options);
}

void define_completion(CLI::App& completion, Options& options) {
  completion.add_option("SHELL", options.shell, "bash, zsh or fish")
      ->required()
      ->check(CLI::IsMember({"bash", "zsh", "fish"}));
}

void define_manual(CLI::App& /*manual*/, Options& /*options*/) {}

struct DefinedSubcommand {
  std::string_view name;
  std::string_view help;
  void (*define)(CLI::App&, Options&);
  Subcommand subcommand;
  bool tells_of_all = false;  ///< it needs the options of all subcommands
};

constexpr DefinedSubcommand subcommands[] = {
    {"check", "Check import files", define_check, Subcommand::check},
    {"baseline", "Write down all findings as known, or look for others", define_baseline,
     Subcommand::baseline},
    {"init", "Write a collint.toml for the import files that are here", define_init, Subcommand::init},
    {"plan", "Tell in which order files can be imported, and why", define_plan, Subcommand::plan},
    {"split", "Write the commands of files into others that can be imported safely, in stages", define_split,
     Subcommand::split},
    {"explain", "Show the page of a rule", define_explain, Subcommand::explain},
    {"rules", "List all rules", define_rules, Subcommand::rules},
    {"config", "Show the configuration in effect, its keys or its JSON Schema", define_config,
     Subcommand::config},
    {"completion", "Print a completion script for a shell", define_completion, Subcommand::completion, true},
    {"man", "Print the manual page, for man(1)", define_manual, Subcommand::manual, true},
};

}  // namespace

std::string_view usage_examples() { return examples.substr(examples.find("  ")); }

void define_options(CLI::App& app, Options& options) {
  app.description("Checks Collibra Import API v2 files before they are sent.");
  app.name("collint");
  const CLI::Option* verbose =
      app.add_flag("--verbose", options.verbose,
                   "With --version: also the compiler and the libraries; else as with check");
  app.set_version_flag("--version", [verbose] { return version_text(verbose->count() > 0); });
  app.require_subcommand(1);
  app.footer(footer());
  app.get_formatter()->column_width(32);
  for (const DefinedSubcommand& defined : subcommands) {
    CLI::App* subcommand = app.add_subcommand(std::string(defined.name), std::string(defined.help));
    subcommand->preparse_callback([&app, &options, &defined](std::size_t) {
      options.subcommand = defined.subcommand;
      for (const DefinedSubcommand& told : subcommands)
        if (&told == &defined || defined.tells_of_all)
          told.define(*app.get_subcommand(std::string(told.name)), options);
    });
  }
}

}  // namespace collint
