#include <fmt/core.h>

#include <algorithm>
#include <optional>
#include <vector>

#include "lint/ledger_context.h"
#include "lint/rule.h"
#include "model/describe.h"

namespace collint::rules::concurrency_creates_container {
namespace {

/// The first command of each community and domain in each file that does not run alone, in the order of the
/// run.
std::vector<Mention> container_commands(const LedgerContext& context) {
  std::vector<Mention> found;
  for (const ResourceType type : {ResourceType::community, ResourceType::domain}) {
    context.resources().each_identity(type, [&](std::uint32_t, std::span<const Mention> mentions) {
      std::optional<std::size_t> last_file;
      for (const Mention& mention : mentions) {
        if (mention.role() != Role::defines || last_file == context.file_of(mention)) continue;
        last_file = context.file_of(mention);
        if (context.stage_of(*last_file)->has_concurrent_jobs()) found.push_back(mention);
      }
    });
  }
  std::sort(found.begin(), found.end(), is_before);
  return found;
}

void check(LedgerContext& context) {
  if (context.file_count() < 2) return;
  for (const Mention& mention : container_commands(context)) {
    const auto at = context.read(mention);
    if (!at) continue;
    context.report_conflict(
        *at,
        fmt::format(
            "{} has a command in a job that does not run alone: jobs that run at the same time must not "
            "create or change communities and domains, they lock each other",
            describe_resource(*at->command)),
        "move the commands of communities and domains to files that are imported before, in a stage of their "
        "own");
  }
}

}  // namespace

extern const Rule rule;
const Rule rule{.name = "concurrency/creates-container",
                .severity = Severity::error,
                .also = Severity::warning,
                .check_ledger = check,
                .scope = Scope::run,
                .folds = true};

}  // namespace collint::rules::concurrency_creates_container
