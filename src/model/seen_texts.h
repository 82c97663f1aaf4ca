#pragma once

#include <array>
#include <cstddef>
#include <optional>
#include <string_view>
#include <unordered_map>

#include "model/node.h"

namespace collint {

/// The texts of a list that were there before. Few are compared one by one, which takes no memory from the
/// heap; many go into a table, so that a hundred thousand take no quadratic time.
class SeenTexts {
 public:
  /// The first node of the same text, or null where this is the first.
  const Node* add(const Node& node) {
    if (count_ == few_.size()) return add_to_many(node);
    for (std::size_t i = 0; i < count_; ++i) {
      if (few_[i]->text == node.text) return few_[i];
    }
    few_[count_++] = &node;
    return nullptr;
  }

 private:
  const Node* add_to_many(const Node& node) {
    if (!many_) {
      many_.emplace();
      for (const Node* earlier : few_) many_->emplace(earlier->text, earlier);
    }
    const auto [entry, is_new] = many_->try_emplace(node.text, &node);
    return is_new ? nullptr : entry->second;
  }

  std::array<const Node*, 16> few_{};
  std::size_t count_ = 0;
  std::optional<std::unordered_map<std::string_view, const Node*>> many_;
};

}  // namespace collint
