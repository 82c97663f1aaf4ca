#include <fmt/core.h>

#include <algorithm>

#include "plan/plan.h"
#include "report/counted.h"
#include "report/visible.h"

namespace collint::plan {
namespace {

/// ", and 3 more"; empty for one.
std::string further(std::uint64_t count) { return count == 1 ? "" : fmt::format(", and {} more", count - 1); }

std::string describe(const PlannedStage& stage) {
  if (stage.jobs.size() == 1) return "1 job";
  return stage.concurrent ? fmt::format("{} jobs at the same time", stage.jobs.size())
                          : fmt::format("{} jobs, one after the other", stage.jobs.size());
}

class Text {
 public:
  Text(const Plan& plan, std::FILE* out) : plan_(plan), out_(out) {}

  void write() {
    fmt::print(out_, "{} in {}, at most {} at the same time\n", counted(plan_.files.size(), "file"),
               counted(plan_.schedule.stages.size(), "stage"), counted(plan_.most_jobs, "job"));
    const auto names = stage_names(plan_);
    for (std::size_t i = 0; i < names.size(); ++i) write(plan_.schedule.stages[i], i + 1, names[i]);
    for (const std::vector<std::size_t>& circle : plan_.schedule.circles) write_circle(circle);
    write_reasons();
  }

 private:
  [[nodiscard]] std::string name(std::size_t file) const { return visible(plan_.files[file].name); }

  void write(const PlannedStage& stage, std::size_t number, const std::string& stage_name) {
    fmt::print(out_, "\n{}. {}: {}\n", number, stage_name, describe(stage));
    std::size_t width = 0;
    for (const std::size_t file : stage.jobs) width = std::max(width, display_width(name(file)));
    for (const std::size_t file : stage.jobs) {
      const std::string shown = name(file);
      fmt::print(out_, "   {}{}  {}\n", shown, std::string(width - display_width(shown), ' '),
                 counted(plan_.files[file].commands, "command"));
    }
  }

  void write_circle(const std::vector<std::size_t>& circle) {
    fmt::print(out_, "\nNo order is right for these {} files, which need each other in a circle:\n",
               circle.size());
    for (const Dependency& dependency : plan_.links.dependencies) {
      const auto has = [&](std::size_t file) {
        return std::binary_search(circle.begin(), circle.end(), file);
      };
      if (has(dependency.before.file) && has(dependency.after.file)) write(dependency);
    }
  }

  void write_reasons() {
    if (!plan_.links.dependencies.empty()) fmt::print(out_, "\nWhat comes before what:\n");
    for (const Dependency& dependency : plan_.links.dependencies) write(dependency);
    if (!plan_.links.conflicts.empty()) fmt::print(out_, "\nWhat must not run at the same time:\n");
    for (const Conflict& conflict : plan_.links.conflicts) write(conflict);
  }

  void write(const Dependency& dependency) {
    fmt::print(out_, "   {} before {}: it creates {} at {}, {} at {}{}\n", name(dependency.before.file),
               name(dependency.after.file), visible(dependency.what), dependency.before.at,
               dependency.is_change ? "changed" : "needed", dependency.after.at, further(dependency.count));
  }

  void write(const Conflict& conflict) {
    std::string names;
    for (const std::size_t file : conflict.files)
      names += fmt::format("{}{}", names.empty() ? "" : ", ", name(file));
    fmt::print(out_, "   {}: they share {}, at {} and {}{}\n", names, visible(conflict.what),
               conflict.first.at, conflict.later.at, further(conflict.count));
  }

  const Plan& plan_;
  std::FILE* out_;
};

}  // namespace

void write_text(const Plan& plan, std::FILE* out) { Text(plan, out).write(); }

}  // namespace collint::plan
