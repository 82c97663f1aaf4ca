#include <fmt/core.h>

#include <algorithm>
#include <string>

#include "lint/ledger_context.h"
#include "lint/rule.h"
#include "model/describe.h"

namespace collint::rules::identifier_mixed_forms {
namespace {

/// In a Mapping forms meet, and a name beside another identifier is what it is for.
bool is_use(const Mention& mention) {
  switch (mention.role()) {
    case Role::also_called:
    case Role::mapping_pair:
    case Role::mapping_target: return false;
    default: return true;
  }
}

/// The ledger lists a container once for all that it stands in.
bool is_of_mapping(const Mention& mention, LedgerContext& context) {
  if (mention.role() != Role::nested) return false;
  const auto use = context.read(mention);
  return use && use->command->type() == ResourceType::mapping;
}

/// Of containers not every use is known.
std::string further_uses(const Resource& resource, const Mention& first, const Mention& second) {
  const auto count =
      std::count_if(resource.mentions.begin(), resource.mentions.end(), [&](const Mention& use) {
        return is_use(use) && use.form_bits != first.form_bits && is_before(second, use);
      });
  if (count == 0) return "";
  return count == 1 ? ", and so once more" : fmt::format(", and so {} times more", count);
}

void report(const Resource& resource, const Mention& first, const Mention& second, LedgerContext& context) {
  const auto uses = context.read_same(first, second);
  if (!uses) return;
  const auto& [earlier, later] = *uses;
  const std::string usual = describe_identifier(*earlier.node);
  Finding& finding = context.report(
      later,
      fmt::format("{} {} is the one that {} identifies as {}{}: the import looks up each form for itself, "
                  "which is slow, and repeats go unseen",
                  name_of(resource.type), describe_identifier(*later.node), context.place_of(earlier, later),
                  usual, further_uses(resource, first, second)),
      fmt::format("identify it as {} everywhere", usual));
  context.relate(finding, "the first form", earlier);
  finding.subject = first.text_high + second.text_high;
}

void check(const Resource& resource, LedgerContext& context) {
  if (!resource.is_joined) return;
  const Mention* first = nullptr;
  for (const Mention& mention : resource.mentions) {
    if (!is_use(mention) || (first != nullptr && first->form_bits == mention.form_bits)) continue;
    if (is_of_mapping(mention, context)) continue;
    if (first != nullptr) return report(resource, *first, mention, context);
    first = &mention;
  }
}

}  // namespace

extern const Rule rule;
const Rule rule{.name = "identifier/mixed-forms",
                .severity = Severity::warning,
                .check_resource = check,
                .scope = Scope::declared_run};

}  // namespace collint::rules::identifier_mixed_forms
