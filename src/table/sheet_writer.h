#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "input/spool.h"
#include "table/workbook.h"

namespace collint::table {

/// Writes the rows of a sheet out as text (`sheet_text.h`) and counts what is remarkable about them. A row is
/// begun, its cells are added in any order, and it is ended; rows come in order.
class SheetWriter {
 public:
  /// What keeps a row from being written.
  enum class Outcome : std::uint8_t { written, too_long, sheet_too_long, no_room };

  /// `most_bytes` is how long the text may become.
  explicit SheetWriter(std::uint64_t most_bytes) : most_bytes_(most_bytes) {}

  void begin_row(std::uint64_t row, bool hidden);

  /// `spelt` is the text as a cell spells it; none of `kind` where it is no more than text. A cell that comes
  /// again takes the place of the first. A text without bytes is nothing, unless it has a kind.
  void add_cell(std::uint32_t column, std::string_view spelt, std::optional<CellKind> kind);

  [[nodiscard]] Outcome end_row();

  void add_merged_cells(const MergedCells& cells);

  /// The sheet but for its name; not all of it, with the reason in error(), where the system fails.
  [[nodiscard]] Sheet finish();

  /// The system's reason for `no_room`.
  [[nodiscard]] const std::string& error() const { return error_; }

 private:
  struct WrittenCell {
    std::uint32_t column = 0;
    std::optional<CellKind> kind;
    std::size_t begin = 0;  ///< in the texts of the row
    std::size_t size = 0;
  };

  void sort_cells();
  void lay_out();
  void count(const WrittenCell& cell, std::size_t begin_in_line);
  void locate_merged_cells();

  std::uint64_t most_bytes_;
  Spool spool_;
  Sheet sheet_;
  std::uint64_t row_ = 0;  ///< that was begun last
  bool hidden_ = false;
  bool in_order_ = true;
  bool too_long_ = false;
  std::string texts_;               ///< of the cells of the row
  std::vector<WrittenCell> cells_;  ///< of the row
  std::string line_;
  std::vector<std::array<std::uint32_t, cell_kinds>> counters_;  ///< by column: 1 + index in Sheet::non_text
  std::vector<std::uint64_t> marks_;                             ///< offsets of every few rows
  std::string error_;
};

}  // namespace collint::table
