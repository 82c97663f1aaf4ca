// The plan as a picture: a box for each stage, an arrow to each file from those that it needs, a dashed line
// between files that must not run at the same time. Of files that share something each is joined with the
// first one.

#include <fmt/core.h>

#include "plan/plan.h"
#include "report/visible.h"

namespace collint::plan {
namespace {

/// "Asset 'A' and 3 more"
std::string label(const std::string& what, std::uint64_t count) {
  return visible(count == 1 ? what : fmt::format("{} and {} more", what, count - 1));
}

/// Calls `visit(first, other, conflict)`.
template <typename Visit>
void each_pair(const Plan& plan, Visit visit) {
  for (const Conflict& conflict : plan.links.conflicts) {
    for (std::size_t i = 1; i < conflict.files.size(); ++i)
      visit(conflict.files.front(), conflict.files[i], conflict);
  }
}

std::string describe(const Plan& plan, std::size_t stage, const std::string& name) {
  const PlannedStage& planned = plan.schedule.stages[stage];
  const std::string_view manner =
      planned.concurrent || planned.jobs.size() == 1 ? "" : ", one after the other";
  return fmt::format("{}. {}{}", stage + 1, name, manner);
}

std::string dot_text(std::string_view text) {
  std::string quoted = "\"";
  for (const char c : text) {
    if (c == '"' || c == '\\') quoted += '\\';
    quoted += c;
  }
  return quoted + "\"";
}

/// Characters that mean something to Mermaid, or to a page that it stands in, as their numbers.
std::string mermaid_text(std::string_view text) {
  std::string quoted = "\"";
  for (const char c : text) {
    if (std::string_view("\"#&<>\\`").find(c) == std::string_view::npos) {
      quoted += c;
    } else {
      quoted += fmt::format("#{};", static_cast<int>(c));
    }
  }
  return quoted + "\"";
}

}  // namespace

void write_dot(const Plan& plan, std::FILE* out) {
  fmt::print(out, "digraph run {{\n  rankdir=LR\n  node [shape=box]\n");
  const auto names = stage_names(plan);
  for (std::size_t stage = 0; stage < names.size(); ++stage) {
    fmt::print(out, "  subgraph cluster_{} {{\n    label={}\n", stage + 1,
               dot_text(describe(plan, stage, names[stage])));
    for (const std::size_t file : plan.schedule.stages[stage].jobs)
      fmt::print(out, "    f{} [label={}]\n", file, dot_text(visible(plan.files[file].name)));
    fmt::print(out, "  }}\n");
  }
  for (const Dependency& dependency : plan.links.dependencies)
    fmt::print(out, "  f{} -> f{} [label={}]\n", dependency.before.file, dependency.after.file,
               dot_text(label(dependency.what, dependency.count)));
  each_pair(plan, [&](std::size_t first, std::size_t other, const Conflict& conflict) {
    fmt::print(out, "  f{} -> f{} [label={} dir=none style=dashed constraint=false]\n", first, other,
               dot_text(label(conflict.what, conflict.count)));
  });
  fmt::print(out, "}}\n");
}

void write_mermaid(const Plan& plan, std::FILE* out) {
  fmt::print(out, "flowchart LR\n");
  const auto names = stage_names(plan);
  for (std::size_t stage = 0; stage < names.size(); ++stage) {
    fmt::print(out, "  subgraph s{}[{}]\n", stage + 1, mermaid_text(describe(plan, stage, names[stage])));
    for (const std::size_t file : plan.schedule.stages[stage].jobs)
      fmt::print(out, "    f{}[{}]\n", file, mermaid_text(visible(plan.files[file].name)));
    fmt::print(out, "  end\n");
  }
  for (const Dependency& dependency : plan.links.dependencies)
    fmt::print(out, "  f{} -->|{}| f{}\n", dependency.before.file,
               mermaid_text(label(dependency.what, dependency.count)), dependency.after.file);
  each_pair(plan, [&](std::size_t first, std::size_t other, const Conflict& conflict) {
    fmt::print(out, "  f{} -.-|{}| f{}\n", first, mermaid_text(label(conflict.what, conflict.count)), other);
  });
}

}  // namespace collint::plan
