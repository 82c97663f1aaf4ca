#include "ledger/merge.h"

#include <algorithm>
#include <utility>

namespace collint {

void Merge::add(Ledger ledger) {
  ++added_;
  if (ledger.command_count > UINT32_MAX - merged_.command_count) return;
  const bool is_first = merged_.command_count == 0;
  const std::vector<std::uint32_t> types = merge_relation_types(ledger.relation_types);
  const std::vector<std::uint32_t> containers = merge_containers(ledger.containers);
  for (std::size_t i = 0; i < resource_type_count; ++i) {
    auto& all = merged_.mentions[i];
    if (is_first) {  // whose numbers are those of all
      all = std::move(ledger.mentions[i]);
      continue;
    }
    for (Mention& mention : ledger.mentions[i]) {
      mention.command += merged_.command_count;
      mention.container = containers[mention.container];
      mention.set_relation(types[mention.relation]);
    }
    make_room(all, ledger.mentions[i].size());
    all.insert(all.end(), ledger.mentions[i].begin(), ledger.mentions[i].end());
  }
  merged_.command_count += ledger.command_count;
}

/// For ledgers like those that were added, and somewhat more: room that stays empty takes no memory. Where
/// these are unlike the others, it is not to make room for what no machine has.
void Merge::make_room(LongVector<Mention>& mentions, std::size_t more) const {
  constexpr std::size_t most = std::size_t{1} << 26U;
  const std::size_t needed = mentions.size() + more;
  if (needed <= mentions.capacity()) return;
  const std::size_t expected = needed / added_ * count_;
  mentions.reserve(std::max(needed, std::min(most, expected)) / 8 * 9 + 8);
}

/// The new number of each relation type, by the one it has in its file.
std::vector<std::uint32_t> Merge::merge_relation_types(const std::vector<std::uint64_t>& types) {
  std::vector<std::uint32_t> numbers(types.size() + 1);
  for (std::size_t i = 0; i < types.size(); ++i) {
    const auto next = static_cast<std::uint32_t>(merged_.relation_types.size() + 1);
    if (next > most_relation_types) break;
    const auto [entry, is_new] = relation_types_.try_emplace(types[i], next);
    if (is_new) merged_.relation_types.push_back(types[i]);
    numbers[i + 1] = entry->second;
  }
  return numbers;
}

/// The same for containers. What later files say of one that is listed joins the mentions.
std::vector<std::uint32_t> Merge::merge_containers(const std::vector<Container>& containers) {
  const bool of_parts = what_ == Of::parts;
  std::vector<std::uint32_t> numbers(containers.size() + 1);
  for (std::size_t i = 0; i < containers.size(); ++i) {
    const Container& container = containers[i];
    const auto renumbered = [&](Mention mention) {
      mention.command += merged_.command_count;
      mention.container = numbers[mention.container];
      return mention;
    };
    const std::size_t known = merged_.containers.size();
    const Mention first = renumbered(container.first);
    const std::uint32_t number = containers_.number_of(container.type, first, merged_.containers);
    numbers[i + 1] = number;
    Container& merged = merged_.containers[number - 1];
    const bool is_new = number > known;
    if (!is_new && !of_parts) merged_.of(container.type).push_back(first);
    if (!container.is_needed) continue;
    if (is_new || (of_parts && !merged.is_needed)) {
      merged.is_needed = true;
      merged.first_need = renumbered(container.first_need);
    } else if (!of_parts) {
      merged_.of(container.type).push_back(renumbered(container.first_need));
    }
  }
  return numbers;
}

void FileMerge::take(std::size_t file, Ledger ledger) {
  const std::lock_guard lock(lock_);
  waiting_[file] = std::move(ledger);
  while (first_commands_.size() < waiting_.size() && waiting_[first_commands_.size()])
    add(std::move(*std::exchange(waiting_[first_commands_.size()], std::nullopt)));
}

MergedLedger FileMerge::whole() {
  const std::lock_guard lock(lock_);
  while (first_commands_.size() < waiting_.size()) add(waiting_[first_commands_.size()].value_or(Ledger{}));
  return {merge_.take(), std::move(first_commands_)};
}

void FileMerge::add(Ledger ledger) {
  first_commands_.push_back(merge_.command_count());
  merge_.add(std::move(ledger));
}

}  // namespace collint
