#pragma once

#include <cstddef>
#include <cstdint>
#include <unordered_map>

#include "ledger/ledger.h"
#include "model/mixed.h"

namespace collint {

/// Gives containers of equal texts in one container one number, from 1.
class ContainerNumbers {
 public:
  /// The number of a container, which joins `containers` where it is new: its first mention is then this one.
  std::uint32_t number_of(ResourceType type, const Mention& mention, std::vector<Container>& containers) {
    const Key key{mention.text_high, mention.text_low, mention.container, type, mention.form()};
    const auto next = static_cast<std::uint32_t>(containers.size() + 1);
    const auto [entry, is_new] = numbers_.try_emplace(key, next);
    if (is_new) containers.push_back({type, mention, {}, false});
    return entry->second;
  }

 private:
  struct Key {
    std::uint64_t text_high;
    std::uint32_t text_low;
    std::uint32_t container;
    ResourceType type;
    IdentifierForm form;
    bool operator==(const Key&) const = default;
  };
  struct HashOfKey {
    std::size_t operator()(const Key& key) const { return key.text_high ^ mixed(key.container); }
  };
  std::unordered_map<Key, std::uint32_t, HashOfKey> numbers_;
};

}  // namespace collint
