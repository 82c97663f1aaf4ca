#include <fmt/core.h>

#include "lint/rule.h"
#include "lint/run_context.h"
#include "model/characters.h"
#include "model/synchronization.h"

namespace collint::rules::synchronization_invalid_id {
namespace {

constexpr std::string_view key = "synchronization-id";

void missing(const Stage& stage, RunContext& context) {
  context.report(
      stage, stage.span, "",
      fmt::format("this stage is part of a synchronization and has no '{}': the id is part of the address "
                  "that its jobs are sent to",
                  key),
      fmt::format("add '{}', the same in every run and for every batch", key));
}

void check_run(const Run& run, RunContext& context) {
  for (const Stage& stage : run.stages) {
    if (!needs_synchronization_id(stage)) continue;
    if (!stage.synchronization_id) {
      missing(stage, context);
      continue;
    }
    const std::size_t length = length_in_utf16(stage.synchronization_id->text);
    if (length > 0 && length <= longest_synchronization_id) continue;
    context.report(
        stage, stage.synchronization_id->span, key,
        fmt::format("a synchronization id has 1 to {} characters, and this one {}: the server refuses "
                    "the request",
                    longest_synchronization_id, length == 0 ? "is empty" : fmt::format("has {}", length)),
        length == 0 ? "give the synchronization an id" : "shorten it, and keep it the same in every run");
  }
}

}  // namespace

extern const Rule rule;
const Rule rule{.name = "synchronization/invalid-id", .severity = Severity::error, .check_run = check_run};

}  // namespace collint::rules::synchronization_invalid_id
