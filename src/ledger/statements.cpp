#include "ledger/statements.h"

#include <algorithm>
#include <tuple>

namespace collint {
namespace {

bool is_statement(const Mention& mention) { return mention.is_relation() && mention.relation != 0; }

auto list_and_place(const Mention& item) {
  return std::tuple(item.command, static_cast<std::uint32_t>(item.role_bits),
                    static_cast<std::uint32_t>(item.relation), item.place);
}

}  // namespace

Statements::Statements(const Resources& resources) : resources_(resources) {
  const std::vector<bool> types = types_of_both_ends();
  if (std::find(types.begin(), types.end(), true) == types.end()) return;
  note_definitions();
  collect(types);
  std::sort(statements_.begin(), statements_.end(), [this](const Statement& a, const Statement& b) {
    return relation_of(a) != relation_of(b) ? relation_of(a) < relation_of(b) : is_before(item(a), item(b));
  });
}

void Statements::note_definitions() {
  definitions_.resize(resources_.ledger().command_count);
  resources_.each_mention(ResourceType::asset, [this](const Mention& mention, std::uint32_t number) {
    if (mention.role() == Role::defines) definitions_[mention.command] = {number, index_of(mention)};
  });
}

void Statements::collect(const std::vector<bool>& types) {
  resources_.each_mention(ResourceType::asset, [&](const Mention& mention, std::uint32_t listed) {
    if (!is_statement(mention) || !types[mention.relation]) return;
    const std::uint32_t own = definitions_[mention.command].resource;
    if (own == 0 || own == listed) return;
    const bool from_source = mention.role() == Role::relation_target;
    statements_.push_back(
        {mention.relation, from_source ? own : listed, from_source ? listed : own, index_of(mention)});
  });
}

/// By number of a relation type whether it occurs with both.
std::vector<bool> Statements::types_of_both_ends() const {
  std::vector<bool> at_source;
  std::vector<bool> at_target;
  for (const Mention& mention : resources_.mentions(ResourceType::asset)) {
    if (!is_statement(mention)) continue;
    if (mention.relation >= at_source.size()) {
      at_source.resize(mention.relation + 1UL);
      at_target.resize(mention.relation + 1UL);
    }
    (mention.role() == Role::relation_source ? at_source : at_target)[mention.relation] = true;
  }
  for (std::size_t type = 0; type < at_source.size(); ++type)
    at_source[type] = at_source[type] && at_target[type];
  return at_source;
}

std::uint32_t Statements::index_of(const Mention& mention) const {
  return static_cast<std::uint32_t>(&mention - resources_.mentions(ResourceType::asset).data());
}

std::vector<StatedTwice> Statements::stated_twice() const {
  std::vector<StatedTwice> twice;
  const Statement* first = nullptr;
  for (const Statement& statement : statements_) {
    if (first == nullptr || relation_of(*first) != relation_of(statement)) {
      first = &statement;
    } else if (item(*first).role() != item(statement).role()) {
      twice.push_back({&item(*first), &item(statement)});
    }
  }
  std::sort(twice.begin(), twice.end(), [](const StatedTwice& a, const StatedTwice& b) {
    return list_and_place(*a.later) < list_and_place(*b.later);
  });
  return twice;
}

}  // namespace collint
