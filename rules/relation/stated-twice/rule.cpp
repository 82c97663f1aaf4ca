#include <fmt/core.h>

#include <algorithm>
#include <span>
#include <string>
#include <vector>

#include "ledger/statements.h"
#include "lint/ledger_context.h"
#include "lint/rule.h"
#include "model/describe.h"

namespace collint::rules::relation_stated_twice {
namespace {

bool is_same_list(const Mention& a, const Mention& b) {
  return a.command == b.command && a.role_bits == b.role_bits && a.relation == b.relation;
}

/// One finding for the items of one list.
void report(std::span<const StatedTwice> list, const Statements& statements, LedgerContext& context) {
  const Mention& first = *list.front().first;
  const Mention& later = *list.front().later;
  const auto one_end = context.read_same(statements.definition(first), later);
  const auto other_end = context.read_same(first, statements.definition(later));
  if (!one_end || !other_end) return;
  const Occurrence& earlier = other_end->first;
  const Occurrence& item = one_end->second;
  const std::string more =
      list.size() == 1 ? "" : fmt::format(", like {} more of this list", list.size() - 1);
  Finding& finding = context.report(
      item,
      fmt::format("the relation to asset {} is stated at its other end already{}, at {}: once the "
                  "two lists differ, the import lets the later one take away what the earlier one set",
                  describe_identifier(*item.node), more, context.place_of(earlier)),
      "state relations of one type at one of their ends only");
  context.relate_peer(finding, "the other end", earlier);
}

void check(LedgerContext& context) {
  const Statements statements(context.resources());
  const std::vector<StatedTwice> twice = statements.stated_twice();
  for (auto begin = twice.begin(); begin != twice.end();) {
    const auto end = std::find_if(begin, twice.end(), [&](const StatedTwice& other) {
      return !is_same_list(*begin->later, *other.later);
    });
    report({begin, end}, statements, context);
    begin = end;
  }
}

}  // namespace

extern const Rule rule;
const Rule rule{.name = "relation/stated-twice", .severity = Severity::info, .check_ledger = check};

}  // namespace collint::rules::relation_stated_twice
