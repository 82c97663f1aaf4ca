#include "ledger/merge.h"

namespace collint {

void Merge::reserve(const std::array<std::size_t, resource_type_count>& mentions) {
  for (std::size_t i = 0; i < resource_type_count; ++i) merged_.mentions[i].reserve(mentions[i]);
}

void Merge::add(Ledger ledger) {
  if (ledger.command_count > UINT32_MAX - merged_.command_count) return;
  const std::vector<std::uint32_t> types = merge_relation_types(ledger.relation_types);
  const std::vector<std::uint32_t> containers = merge_containers(ledger.containers);
  for (std::size_t i = 0; i < resource_type_count; ++i) {
    for (Mention& mention : ledger.mentions[i]) {
      mention.command += merged_.command_count;
      mention.container = containers[mention.container];
      mention.set_relation(types[mention.relation]);
    }
    auto& all = merged_.mentions[i];
    all.insert(all.end(), ledger.mentions[i].begin(), ledger.mentions[i].end());
  }
  merged_.command_count += ledger.command_count;
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

MergedLedger merge(std::vector<Ledger> ledgers) {
  Merge merge(Merge::Of::files);
  std::array<std::size_t, resource_type_count> mentions{};
  for (const Ledger& ledger : ledgers) {
    for (std::size_t i = 0; i < mentions.size(); ++i) mentions[i] += ledger.mentions[i].size();
  }
  merge.reserve(mentions);
  MergedLedger merged;
  for (Ledger& ledger : ledgers) {
    merged.first_commands.push_back(merge.command_count());
    merge.add(std::exchange(ledger, {}));
  }
  merged.ledger = merge.take();
  return merged;
}

}  // namespace collint
