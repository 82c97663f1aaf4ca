#include <fmt/core.h>

#include "lint/rule.h"
#include "lint/run_context.h"
#include "model/characters.h"

namespace collint::rules::configuration_unmatched_pattern {
namespace {

void check_run(const Run& run, RunContext& context) {
  for (const Stage& stage : run.stages) {
    for (const std::size_t glob : stage.unmatched_globs) {
      const PlacedText& pattern = stage.globs[glob];
      context.report(stage, pattern.span, fmt::format("files/{}", glob),
                     fmt::format("no file matches '{}': what it was meant for is not checked as a part of "
                                 "this stage",
                                 shortened(pattern.text)),
                     "correct the pattern, which is relative to the folder of this file, or remove it");
    }
  }
}

}  // namespace

extern const Rule rule;
const Rule rule{
    .name = "configuration/unmatched-pattern", .severity = Severity::warning, .check_run = check_run};

}  // namespace collint::rules::configuration_unmatched_pattern
