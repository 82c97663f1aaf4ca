#include "cli/unordered_run.h"

#include <fmt/core.h>

#include <string>
#include <utility>

#include "cli/commands.h"
#include "cli/configured.h"
#include "cli/run_files.h"

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

}  // namespace

std::variant<UnorderedRun, ExitCode> unordered_run_of(const Options& options, std::string_view verb) {
  auto configuration = configuration_of(options);
  if (!configuration) return ExitCode::usage;
  const bool is_declared = options.paths.empty();
  if (is_declared && configuration->stages.empty()) {
    complain(fmt::format("nothing to {}: name files or folders, or declare the run in collint.toml", verb));
    return ExitCode::usage;
  }
  if (!is_declared) configuration->stages.clear();
  UnorderedRun run{{std::move(*configuration), {}}};
  RunFiles& found = run.task.found;
  found = find_run_files(options, run.task.configuration);
  if (is_declared) run.declared = run.task;
  forget_order(found);
  for (const std::string& error : found.errors) complain(error);
  if (!found.errors.empty()) return ExitCode::unreadable;
  if (found.run.stages.front().files.empty()) {
    complain(fmt::format("nothing to {}: no file holds import commands", verb));
    return ExitCode::unreadable;
  }
  return run;
}

std::optional<Results> look_at(const Options& options, const Task& task,
                               std::function<void(LedgerContext&)> look) {
  Options looking = options;
  looking.select = {"syntax"};
  auto results = check(looking, task, {.look = std::move(look)});
  if (!results) return std::nullopt;
  for (const std::string& error : results->errors) complain(error);
  bool is_whole = results->errors.empty();
  for (const std::size_t number : task.found.run.stages.front().files) {
    const CheckedFile& file = results->run_files[number];
    if (was_read_whole(file) || !file.error.empty()) continue;
    complain(file.name + ": cannot be read to its end, 'collint check' tells why");
    is_whole = false;
  }
  return is_whole ? std::move(results) : std::nullopt;
}

}  // namespace collint
