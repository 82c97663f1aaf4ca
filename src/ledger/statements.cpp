#include "ledger/statements.h"

#include <algorithm>
#include <array>
#include <tuple>

namespace collint {
namespace {

bool is_statement(const Mention& mention) { return mention.is_relation() && mention.relation != 0; }

auto relation_of(const Statement& statement) {
  return std::tuple(statement.type, statement.source, statement.target);
}

auto list_and_place(const Mention& item) {
  return std::tuple(item.command, static_cast<std::uint32_t>(item.role_bits),
                    static_cast<std::uint32_t>(item.relation), item.place);
}

}  // namespace

Statements::Statements(const Resources& resources, Wanted wanted)
    : resources_(resources), definitions_(resources.ledger().commands.size()) {
  note_definitions();
  collect(wanted);
  std::sort(statements_.begin(), statements_.end(), [this](const Statement& a, const Statement& b) {
    return relation_of(a) != relation_of(b) ? relation_of(a) < relation_of(b) : is_before(item(a), item(b));
  });
}

void Statements::note_definitions() {
  resources_.each_mention(ResourceType::asset, [this](const Mention& mention, std::uint32_t number) {
    if (mention.role() == Role::defines) definitions_[mention.command] = {number, index_of(mention)};
  });
}

void Statements::collect(Wanted wanted) {
  const std::vector<bool> both = wanted == Wanted::all ? std::vector<bool>() : types_of_both_ends();
  resources_.each_mention(ResourceType::asset, [&](const Mention& mention, std::uint32_t listed) {
    if (!is_statement(mention) || (wanted != Wanted::all && !both[mention.relation])) return;
    const std::uint32_t own = definitions_[mention.command].resource;
    if (own == 0 || own == listed) return;
    const bool from_source = mention.role() == Role::relation_target;
    statements_.push_back(
        {mention.relation, from_source ? own : listed, from_source ? listed : own, index_of(mention)});
  });
}

std::vector<bool> Statements::types_of_both_ends() const {
  std::array<std::vector<bool>, 2> stated;
  for (const Mention& mention : resources_.mentions(ResourceType::asset)) {
    if (!is_statement(mention)) continue;
    for (std::vector<bool>& types : stated) types.resize(std::max(types.size(), mention.relation + 1UL));
    stated[mention.role() == Role::relation_source ? 0 : 1][mention.relation] = true;
  }
  for (std::size_t type = 0; type < stated[0].size(); ++type)
    stated[0][type] = stated[0][type] && stated[1][type];
  return stated[0];
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
