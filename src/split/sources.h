#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

#include "lint/check.h"

namespace collint::split {

/// A command by its file and its position there.
struct CommandPlace {
  std::size_t file = 0;
  std::uint32_t number = 0;
};

/// The files that are split, and where in them a command is.
class Sources {
 public:
  /// The files, which outlive this, come in the order in which their commands are counted through.
  explicit Sources(std::vector<const CheckedFile*> files);

  [[nodiscard]] const std::vector<const CheckedFile*>& files() const { return files_; }
  [[nodiscard]] CommandPlace place_of(std::uint32_t command) const;
  [[nodiscard]] const CommandRecord& record_of(const CommandPlace& place) const {
    return files_[place.file]->commands.records[place.number];
  }

 private:
  std::vector<const CheckedFile*> files_;
  std::vector<std::uint32_t> first_commands_;
};

}  // namespace collint::split
