#pragma once

#include <cstdint>
#include <vector>

namespace collint {

/// Columns of a table, numbered from 1.
class ColumnSet {
 public:
  void add(std::uint32_t column) {
    if (column > has_.size()) has_.resize(column);
    has_[column - 1] = true;
  }
  [[nodiscard]] bool has(std::uint32_t column) const { return column <= has_.size() && has_[column - 1]; }
  /// 0 for none.
  [[nodiscard]] std::uint32_t highest() const { return static_cast<std::uint32_t>(has_.size()); }

 private:
  std::vector<bool> has_;
};

/// What a template does with the columns of its table.
struct ColumnUses {
  ColumnSet read;     ///< a placeholder names them
  ColumnSet key;      ///< a part of an identifier is filled from them
  ColumnSet own_key;  ///< a part of a command's own identifier is
  ColumnSet meant;    ///< something malformed means them, see meant_column()
};

}  // namespace collint
