#include "plan/plan.h"

#include <fmt/core.h>

#include <algorithm>
#include <utility>

#include "plan/circles.h"

namespace collint::plan {

namespace {

/// Leaves out those that would close a circle: what is changed may be there already.
void keep_possible_changes(std::vector<Dependency>& dependencies, std::size_t files) {
  std::vector<std::pair<std::size_t, std::size_t>> edges;
  edges.reserve(dependencies.size());
  for (const Dependency& dependency : dependencies)
    edges.emplace_back(dependency.before.file, dependency.after.file);
  const auto circles = circles_of(files, edges);
  std::erase_if(dependencies, [&](const Dependency& dependency) {
    const std::size_t circle = circles[dependency.before.file];
    return dependency.is_change && circle != 0 && circle == circles[dependency.after.file];
  });
}

}  // namespace

Plan make_plan(std::vector<PlannedFile> files, Links links, std::size_t most_jobs) {
  keep_possible_changes(links.dependencies, files.size());
  Constraints constraints;
  for (std::size_t file = 0; file < files.size(); ++file)
    constraints.jobs.push_back({files[file].commands, links.has_containers[file]});
  for (const Conflict& conflict : links.conflicts) constraints.conflicts.push_back(conflict.files);
  for (const Dependency& dependency : links.dependencies)
    constraints.dependencies.emplace_back(dependency.before.file, dependency.after.file);
  Schedule found = schedule(constraints, most_jobs);
  return {std::move(files), most_jobs, std::move(links), std::move(found)};
}

Plan make_plan(const Run& run, const std::vector<CheckedFile>& files, Links links, std::size_t most_jobs) {
  std::vector<PlannedFile> planned;
  for (const Stage& stage : run.stages) {
    for (const std::size_t file : stage.files)
      planned.push_back({files[file].name, files[file].summary.commands});
  }
  return make_plan(std::move(planned), std::move(links), most_jobs);
}

std::vector<std::string> stage_names(const Plan& plan) {
  const auto& stages = plan.schedule.stages;
  const auto concurrent = static_cast<std::size_t>(std::count_if(
      stages.begin(), stages.end(), [](const PlannedStage& stage) { return stage.concurrent; }));
  std::vector<std::string> names;
  std::size_t so_far[] = {0, 0};
  for (const PlannedStage& stage : stages) {
    const std::string kind = stage.concurrent ? "assets" : "containers";
    const std::size_t all = stage.concurrent ? concurrent : stages.size() - concurrent;
    const std::size_t number = ++so_far[stage.concurrent ? 1 : 0];
    names.push_back(all == 1 ? kind : fmt::format("{}-{}", kind, number));
  }
  return names;
}

}  // namespace collint::plan
