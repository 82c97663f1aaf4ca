#include <fmt/core.h>

#include <string>

#include "lint/command_edits.h"
#include "lint/ledger_context.h"
#include "lint/rule.h"
#include "model/describe.h"

namespace collint::rules::order_used_before_defined {
namespace {

/// The references that stand before the command that creates what they name.
struct Early {
  const Mention* need = nullptr;      ///< the first container or mapping target
  const Mention* relation = nullptr;  ///< the first end of a relation, or leg
  const Mention* earliest = nullptr;  ///< of both
  std::size_t count = 0;
  bool is_countable = true;  ///< of the commands that lie in a container only the first is known

  void add(const Mention& mention) {
    switch (mention.role()) {
      case Role::container: is_countable = false; [[fallthrough]];
      case Role::mapping_target:
        if (need == nullptr) need = &mention;
        break;
      case Role::relation_source:
      case Role::relation_target:
      case Role::leg:
      case Role::leg_in_relations:
        if (relation == nullptr) relation = &mention;
        break;
      default: return;
    }
    if (count++ == 0) earliest = &mention;
  }
  [[nodiscard]] const Mention* first() const { return need != nullptr ? need : relation; }
};

std::string describe_others(const Early& early) {
  if (early.count < 2 || !early.is_countable) return "";
  return fmt::format(", and {} more reference{} to it stand{} before that command", early.count - 1,
                     early.count == 2 ? "" : "s", early.count == 2 ? "s" : "");
}

void check(const Resource& resource, LedgerContext& context) {
  const Mention* creation = find_creation(resource);
  if (creation == nullptr) return;
  Early early;
  for (const Mention& mention : resource.mentions) {
    if (mention.command >= creation->command) break;
    early.add(mention);
  }
  if (early.first() == nullptr) return;
  const auto places = context.read_same(*early.first(), *creation);
  if (!places) return;
  const auto& [use, definition] = *places;
  Finding& finding = context.report(
      early.need != nullptr ? Severity::warning : Severity::info, use,
      fmt::format("{} is only created at {}, after this command needs it: the import may not find it yet{}",
                  describe_resource(*definition.command), context.place_of(definition),
                  describe_others(early)),
      "move the command that creates it before this one");
  context.relate(finding, "the command that creates it", definition);
  if (const auto earliest = context.read(*early.earliest))
    context.offer(finding, Applicability::unsafe,
                  "move the command that creates it before the first that needs it",
                  move_command(context.file(use.file), *definition.command, *earliest->command));
}

}  // namespace

extern const Rule rule;
const Rule rule{.name = "order/used-before-defined",
                .severity = Severity::warning,
                .also = Severity::info,
                .fixes = Applicability::unsafe,
                .check_resource = check};

}  // namespace collint::rules::order_used_before_defined
