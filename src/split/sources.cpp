#include "split/sources.h"

#include <algorithm>
#include <numeric>
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

PieceCommands::PieceCommands(const Ties& ties) : begins_(ties.pieces.size() + 1) {
  for (const std::uint32_t piece : ties.piece_of) {
    if (piece != no_piece) ++begins_[piece + 1];
  }
  std::partial_sum(begins_.begin(), begins_.end(), begins_.begin());
  commands_.resize(begins_.back());
  std::vector<std::uint32_t> next(begins_.begin(), begins_.end() - 1);
  for (std::uint32_t command = 0; command < ties.piece_of.size(); ++command) {
    const std::uint32_t piece = ties.piece_of[command];
    if (piece != no_piece) commands_[next[piece]++] = command;
  }
}

}  // namespace collint::split
