#include <fmt/core.h>

#include <cstdint>
#include <optional>

#include "lint/ledger_context.h"
#include "lint/rule.h"
#include "model/describe.h"

namespace collint::rules::synchronization_name_identifiers {
namespace {

void check(LedgerContext& context) {
  const Stage* stage = context.stage_of(0);
  if (stage == nullptr || !stage->is_synchronization()) return;
  std::optional<Mention> first;
  std::uint64_t count = 0;
  for (const ResourceType type : mapped_types) {
    context.resources().each_identity(type, [&](std::uint32_t, std::span<const Mention> mentions) {
      if (mentions.front().form() != IdentifierForm::name) return;
      for (const Mention& mention : mentions) {
        if (mention.role() != Role::defines) continue;
        if (!first || is_before(mention, *first)) first = mention;
        ++count;
        return;
      }
    });
  }
  if (!first) return;
  const auto at = context.read(*first);
  if (!at) return;
  context.report(
      *at,
      fmt::format("{}{} identified by name: renamed in the source, a resource counts as gone here and "
                  "as new under its other name",
                  describe_resource(*at->command),
                  count == 1 ? " is" : fmt::format(" and {} more are", count - 1)),
      "identify what is synchronized by 'externalSystemId' and 'externalEntityId'");
}

}  // namespace

extern const Rule rule;
const Rule rule{
    .name = "synchronization/name-identifiers", .severity = Severity::info, .check_ledger = check};

}  // namespace collint::rules::synchronization_name_identifiers
