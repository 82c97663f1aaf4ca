#include <fmt/core.h>

#include <algorithm>
#include <span>
#include <vector>

#include "lint/respelling.h"
#include "lint/rule.h"
#include "model/characters.h"
#include "model/describe.h"

namespace collint::rules::text_near_duplicate {
namespace {

/// A name that a command gives to a resource.
struct Claim {
  Mention mention;
  std::uint32_t resource = 0;
  const Spelling* spelling = nullptr;
};

/// The first claim of each spelling, by container and in the order of the file.
std::vector<Claim> claims_in(const LikeSpellings& alike, const Resources& resources) {
  std::vector<Claim> claims;
  for (const Spelling& spelling : alike.spellings) {
    const Mention* definition = spelling.definition();
    if (definition == nullptr || definition->form() != IdentifierForm::name) continue;
    claims.push_back({*definition, resources.number_of(alike.type, *definition), &spelling});
  }
  std::sort(claims.begin(), claims.end(), [](const Claim& a, const Claim& b) {
    if (a.mention.container != b.mention.container) return a.mention.container < b.mention.container;
    return is_before(a.mention, b.mention);
  });
  return claims;
}

void report(const Claim& first, const Claim& later, ResourceType type, LedgerContext& context) {
  const auto read = read_respelling(later.mention, first.mention, context);
  if (!read) return;
  Finding& finding = context.report(
      read->text,
      fmt::format("{} '{}' and '{}' at {} differ only in {}: the import takes them for two resources, people "
                  "for one",
                  name_of(type), shortened(read->text.node->text), shortened(read->other.node->text),
                  context.place_of(read->other, read->text), read->difference()),
      "write the name in one way if one is meant, else in ways that can be told apart");
  context.relate_peer(finding, "the first of the two", read->other);
  supersede_spelling(*later.spelling, *read, context);
}

void check(LedgerContext& context) {
  for (const LikeSpellings& alike : context.spellings().alike()) {
    const std::vector<Claim> claims = claims_in(alike, context.resources());
    const Claim* first = nullptr;
    for (const Claim& claim : claims) {
      if (first == nullptr || first->mention.container != claim.mention.container) {
        first = &claim;
      } else if (claim.resource != first->resource) {
        report(*first, claim, alike.type, context);
      }
    }
  }
}

}  // namespace

extern const Rule rule;
const Rule rule{.name = "text/near-duplicate",
                .severity = Severity::warning,
                .check_ledger = check,
                .compares_spellings = true,
                .scope = Scope::run};

}  // namespace collint::rules::text_near_duplicate
