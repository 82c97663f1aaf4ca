#pragma once

#include <cstddef>
#include <cstdint>
#include <cstdio>
#include <string>
#include <string_view>
#include <vector>

#include "plan/links.h"
#include "plan/schedule.h"

namespace collint::plan {

struct PlannedFile {
  std::string name;
  std::uint64_t commands = 0;
};

/// What may be imported when, and why.
struct Plan {
  std::vector<PlannedFile> files;  ///< positions in them are those of the links and of the schedule
  std::size_t most_jobs = 0;       ///< at the same time
  Links links;
  Schedule schedule;
};

[[nodiscard]] Plan make_plan(std::vector<PlannedFile> files, Links links, std::size_t most_jobs);
/// The same for the files of the stages of a run that was checked, which the links are between.
[[nodiscard]] Plan make_plan(const Run& run, const std::vector<CheckedFile>& files, Links links,
                             std::size_t most_jobs);

/// "containers", "assets", and with a number where there are several of the kind.
[[nodiscard]] std::vector<std::string> stage_names(const Plan& plan);

/// Shows a plan, with what files bring into it made visible. Write errors are left to ferror(out).
void write_text(const Plan& plan, std::FILE* out);
void write_json(const Plan& plan, std::FILE* out);
/// For Graphviz, and for Mermaid.
void write_dot(const Plan& plan, std::FILE* out);
void write_mermaid(const Plan& plan, std::FILE* out);

/// A section of a page of HTML.
[[nodiscard]] std::string html_of(const Plan& plan);

}  // namespace collint::plan
