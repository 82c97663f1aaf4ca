#include <fmt/core.h>

#include "lint/conflicts.h"
#include "lint/rule.h"
#include "model/describe.h"

namespace collint::rules::concurrency_shared_identifier {
namespace {

bool defines(const Mention& mention) { return mention.role() == Role::defines; }

void check(const Resource& resource, LedgerContext& context) {
  if (resource.type != ResourceType::asset) return;
  for (const Conflict& conflict : find_conflicts(resource, context, defines)) {
    const auto places = context.read_same(*conflict.first, *conflict.later);
    if (!places) continue;
    const auto& [first, later] = *places;
    Finding& finding = context.report_conflict(
        later,
        fmt::format("{} has a command in {} too, at line {}: of two jobs that run at the same time one "
                    "fails, waits for the other, or overwrites what it set",
                    describe_resource(*later.command), context.file(first.file).name, context.line_of(first)),
        "put all commands of one asset into one file, or the files into different stages");
    context.relate(finding, "the other file's command", first);
  }
}

}  // namespace

extern const Rule rule;
const Rule rule{.name = "concurrency/shared-identifier",
                .severity = Severity::error,
                .also = Severity::warning,
                .check_across = check,
                .folds = true};

}  // namespace collint::rules::concurrency_shared_identifier
