#include "split/sources.h"

#include <algorithm>
#include <utility>

namespace collint::split {

Sources::Sources(std::vector<const CheckedFile*> files) : files_(std::move(files)) {
  std::uint32_t first = 0;
  for (const CheckedFile* file : files_) {
    first_commands_.push_back(first);
    first += static_cast<std::uint32_t>(file->commands.records.size());
  }
}

CommandPlace Sources::place_of(std::uint32_t command) const {
  const auto after = std::upper_bound(first_commands_.begin(), first_commands_.end(), command);
  const auto file = static_cast<std::size_t>(after - first_commands_.begin()) - 1;
  return {file, command - first_commands_[file]};
}

}  // namespace collint::split
