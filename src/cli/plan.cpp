#include <fmt/core.h>

#include <algorithm>
#include <string>
#include <utility>
#include <vector>

#include "cli/check.h"
#include "cli/commands.h"
#include "cli/configured.h"
#include "cli/run_files.h"
#include "cli/tables.h"
#include "config/new_configuration.h"
#include "plan/plan.h"
#include "report/counted.h"

namespace collint {
namespace {

/// Takes the files out of the order that they have: all of them might run at the same time. Left out are
/// templates, which are no jobs, and tables without one.
void forget_order(RunFiles& found) {
  Stage stage;
  stage.sequence = Sequence::concurrent;
  for (const std::size_t number : found.run.order_of(found.files.size())) {
    const RunFile& file = found.files[number];
    if (file.is_template) continue;
    if (file.table && file.template_name.empty()) {
      found.errors.push_back(file.name + ": has no template, without which nobody knows what it holds");
    } else {
      stage.files.push_back(number);
    }
  }
  found.run.stages = {std::move(stage)};
  found.run.is_declared = true;
}

/// What ties the files of the one stage to each other. None where one of them cannot be read to its end,
/// which has then been said.
std::optional<plan::Plan> plan_of(const Options& options, const Task& task) {
  Options looking = options;
  looking.select = {"syntax"};
  plan::Links links;
  const auto results =
      check(looking, task, {.look = [&links](LedgerContext& context) { links = plan::find_links(context); }});
  if (!results) return std::nullopt;
  for (const std::string& error : results->errors) complain(error);
  bool is_whole = results->errors.empty();
  std::vector<plan::PlannedFile> files;
  for (const std::size_t number : task.found.run.stages.front().files) {
    const CheckedFile& file = results->run_files[number];
    files.push_back({file.name, file.summary.commands});
    if (was_read_whole(file) || !file.error.empty()) continue;
    complain(file.name + ": cannot be read to its end, 'collint check' tells why");
    is_whole = false;
  }
  if (!is_whole) return std::nullopt;
  links.has_containers.resize(files.size());  // of a single file nobody has looked for links
  const std::uint64_t most_jobs = options.jobs.value_or(task.configuration.concurrent_jobs.value);
  return plan::make_plan(std::move(files), std::move(links), most_jobs);
}

/// As a collint.toml in the current folder.
void write_toml(const plan::Plan& plan, std::FILE* out) {
  Configuration configuration;
  configuration.path = "collint.toml";
  std::vector<FileContents> files(plan.files.size());
  for (std::size_t file = 0; file < files.size(); ++file)
    files[file].name = configuration.relative(plan.files[file].name);
  std::vector<ProposedStage> stages;
  const auto names = plan::stage_names(plan);
  for (std::size_t i = 0; i < names.size(); ++i)
    stages.push_back({names[i], plan.schedule.stages[i].concurrent, plan.schedule.stages[i].jobs});
  fmt::print(out, "{}", new_configuration(Author::plan, stages, files));
}

void write(const plan::Plan& plan, const std::string& format) {
  if (format == "json") return plan::write_json(plan, stdout);
  if (format == "toml") return write_toml(plan, stdout);
  if (format == "dot") return plan::write_dot(plan, stdout);
  if (format == "mermaid") return plan::write_mermaid(plan, stdout);
  plan::write_text(plan, stdout);
}

/// How many mistakes the rules see in the order that is declared.
std::uint64_t mistakes_in_order(const Options& options, const Task& task) {
  Options asking = options;
  asking.select = {"concurrency"};
  const auto results = check(asking, task, {});
  return results ? results->totals.errors + results->totals.warnings : 0;
}

}  // namespace

ExitCode run_plan(const Options& options) {
  auto configuration = configuration_of(options);
  if (!configuration) return ExitCode::usage;
  const bool is_declared = options.paths.empty();
  if (is_declared && configuration->stages.empty()) {
    complain("nothing to plan: name files or folders, or declare the run in collint.toml");
    return ExitCode::usage;
  }
  if (!is_declared) configuration->stages.clear();
  Task task{std::move(*configuration), {}};
  task.found = find_run_files(options, task.configuration);
  const Task declared = task;
  forget_order(task.found);
  for (const std::string& error : task.found.errors) complain(error);
  if (!task.found.errors.empty()) return ExitCode::unreadable;
  if (task.found.run.stages.front().files.empty()) {
    complain("nothing to plan: no file holds import commands");
    return ExitCode::unreadable;
  }
  const auto plan = plan_of(options, task);
  if (!plan) return ExitCode::unreadable;
  write(*plan, options.plan_format);
  const std::uint64_t mistakes = is_declared ? mistakes_in_order(options, declared) : 0;
  if (mistakes > 0) {
    complain(fmt::format("the run that {} declares is not safe: {} of 'collint check --select concurrency'",
                         task.configuration.path, counted(mistakes, "finding")));
  }
  return mistakes == 0 && plan->schedule.circles.empty() ? ExitCode::clean : ExitCode::findings;
}

}  // namespace collint
