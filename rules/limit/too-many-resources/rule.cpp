#include <fmt/core.h>

#include <array>
#include <string>
#include <vector>

#include "lint/ledger_context.h"
#include "lint/rule.h"

namespace collint::rules::limit_too_many_resources {
namespace {

/// The resources that the commands of the file are about.
std::uint64_t count_resources(const Resources& resources) {
  std::uint64_t count = 0;
  for (std::size_t type = 0; type < resource_type_count; ++type) {
    std::vector<bool> is_counted(resources.identity_count(static_cast<ResourceType>(type)) + 1);
    resources.each_mention(static_cast<ResourceType>(type),
                           [&](const Mention& mention, std::uint32_t number) {
                             if (mention.role() != Role::defines || is_counted[number]) return;
                             is_counted[number] = true;
                             ++count;
                           });
  }
  return count;
}

void check(LedgerContext& context) {
  const Stage* stage = context.stage_of(0);
  if (stage == nullptr || !stage->is_synchronization()) return;
  const bool in_batches = stage->endpoint == Endpoint::synchronize_batch;
  const std::uint64_t most_resources = context.limits().resources_per_synchronization;
  const std::uint64_t most_characteristics = context.limits().characteristics_per_synchronization;
  const std::uint64_t resources = count_resources(context.resources());
  const std::uint64_t characteristics = context.file(0).summary.characteristics;
  std::string too_many;
  if (in_batches ? resources > most_resources : resources >= most_resources) {
    too_many = fmt::format("{} resources, and {} {} are advised", resources,
                           in_batches ? "at most" : "fewer than", most_resources);
  } else if (characteristics > most_characteristics) {
    too_many =
        fmt::format("{} characteristics, and at most {} are advised", characteristics, most_characteristics);
  } else {
    return;
  }
  context.report_file(
      fmt::format("this {} of a synchronization brings {}: one so large takes long and may not end",
                  in_batches ? "batch" : "single call", too_many),
      in_batches ? "split it into more batches under the same synchronization id"
                 : "send it as batches under one synchronization id, and finalize after the last");
}

}  // namespace

extern const Rule rule;
const Rule rule{.name = "limit/too-many-resources", .severity = Severity::warning, .check_ledger = check};

}  // namespace collint::rules::limit_too_many_resources
