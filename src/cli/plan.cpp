#include <fmt/core.h>

#include <algorithm>
#include <string>
#include <utility>
#include <variant>
#include <vector>

#include "cli/check.h"
#include "cli/commands.h"
#include "cli/unordered_run.h"
#include "config/new_configuration.h"
#include "plan/plan.h"
#include "report/counted.h"

namespace collint {
namespace {

/// What ties the files of the one stage to each other. None where one of them cannot be read to its end,
/// which has then been said.
std::optional<plan::Plan> plan_of(const Options& options, const Task& task) {
  plan::Links links;
  const auto results =
      look_at(options, task, [&links](LedgerContext& context) { links = plan::find_links(context); });
  if (!results) return std::nullopt;
  const std::uint64_t most_jobs = options.jobs.value_or(task.configuration.concurrent_jobs.value);
  return plan::make_plan(task.found.run, results->run_files, std::move(links), most_jobs);
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
  const auto found = unordered_run_of(options, "plan");
  if (const ExitCode* code = std::get_if<ExitCode>(&found)) return *code;
  const auto& [task, declared] = std::get<UnorderedRun>(found);
  const auto plan = plan_of(options, task);
  if (!plan) return ExitCode::unreadable;
  write(*plan, options.plan_format);
  const std::uint64_t mistakes = declared ? mistakes_in_order(options, *declared) : 0;
  if (mistakes > 0) {
    complain(fmt::format("the run that {} declares is not safe: {} of 'collint check --select concurrency'",
                         task.configuration.path, counted(mistakes, "finding")));
  }
  return mistakes == 0 && plan->schedule.circles.empty() ? ExitCode::clean : ExitCode::findings;
}

}  // namespace collint
