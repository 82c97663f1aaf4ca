#pragma once

#include <cstdint>
#include <map>
#include <optional>

#include "model/command.h"
#include "model/identity.h"

namespace collint {

/// Counts the Asset commands of a file. Rows of a table for one asset that follow each other are one command,
/// since the import merges them.
class AssetCount {
 public:
  void add(const Command& command) {
    if (command.type() != ResourceType::asset) return;
    ++count_;
    if (command.row == nullptr || command.identifier() == nullptr) return;
    const auto identity = identity_of(*command.identifier());
    std::optional<Identity>& last = last_[command.position_in_list];
    if (identity && identity == last) --count_;
    last = identity;
  }

  [[nodiscard]] std::uint64_t count() const { return count_; }

 private:
  std::uint64_t count_ = 0;
  std::map<std::uint64_t, std::optional<Identity>> last_;  ///< by command of the template
};

}  // namespace collint
