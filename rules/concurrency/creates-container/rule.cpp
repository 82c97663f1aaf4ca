#include <fmt/core.h>

#include <algorithm>
#include <cstdint>
#include <tuple>
#include <vector>

#include "lint/ledger_context.h"
#include "lint/rule.h"
#include "model/describe.h"

namespace collint::rules::concurrency_creates_container {
namespace {

/// A command of a community or a domain in a file that does not run alone.
struct ContainerCommand {
  ResourceType type = ResourceType::community;
  std::uint32_t resource = 0;
  std::size_t file = 0;
  Mention mention;
};

auto container_and_file(const ContainerCommand& command) {
  return std::tuple(command.type, command.resource, command.file);
}

/// The first such command of each container in each file, in the order of the run.
std::vector<Mention> container_commands(const LedgerContext& context) {
  std::vector<ContainerCommand> found;
  for (const ResourceType type : {ResourceType::community, ResourceType::domain}) {
    context.resources().each_mention(type, [&](const Mention& mention, std::uint32_t number) {
      if (mention.role() != Role::defines) return;
      const std::size_t file = context.file_of(mention);
      if (context.stage_of(file)->has_concurrent_jobs()) found.push_back({type, number, file, mention});
    });
  }
  std::sort(found.begin(), found.end(), [](const ContainerCommand& a, const ContainerCommand& b) {
    return container_and_file(a) != container_and_file(b) ? container_and_file(a) < container_and_file(b)
                                                          : is_before(a.mention, b.mention);
  });
  std::vector<Mention> firsts;
  for (auto command = found.begin(); command != found.end(); ++command) {
    if (command == found.begin() || container_and_file(*command) != container_and_file(*(command - 1)))
      firsts.push_back(command->mention);
  }
  std::sort(firsts.begin(), firsts.end(), is_before);
  return firsts;
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
