#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "input/source.h"

namespace collint {

/// A place as people count: both from 1, columns in code points unless it is said otherwise. A byte order
/// mark has no column.
struct Position {
  std::uint64_t line = 1;
  std::uint64_t column = 1;
  bool operator==(const Position&) const = default;
};

/// What columns count.
enum class ColumnUnit : std::uint8_t { code_points, utf16, bytes };

/// The line and its start at known offsets of a file, some kilobytes apart, from which any other place is
/// found by reading on. It grows as places are asked for, so that a file without findings costs nothing, and
/// another one pass for line feeds up to its last finding. Not for use by several threads at once.
class LineIndex {
 public:
  struct Mark {
    std::uint64_t offset = 0;
    std::uint64_t line = 1;
    std::uint64_t line_start = 0;  ///< where the first column is
  };

  LineIndex() : marks_(1) {}

  /// The last mark at or before an offset of the file, which is always the same.
  [[nodiscard]] const Mark& mark_before(std::uint64_t offset, const Source& source);

 private:
  void read_on(std::uint64_t offset, const Source& source);

  std::vector<Mark> marks_;
  bool at_end_ = false;
};

/// Finds positions, in any order. The source and the index outlive it.
class Locator {
 public:
  Locator(const Source& source, LineIndex& index) : source_(source), index_(index) {}

  /// An offset beyond the end is taken for the end.
  [[nodiscard]] Position at(std::uint64_t offset, ColumnUnit unit = ColumnUnit::code_points);

  /// The line alone, which takes less.
  [[nodiscard]] std::uint64_t line_of(std::uint64_t offset);

  /// How often a byte stands before an offset on its line.
  [[nodiscard]] std::uint64_t count_on_line(char byte, std::uint64_t offset);

 private:
  /// How much of a line stands before an offset: a line can be the whole file.
  struct ColumnMark {
    std::uint64_t offset = 0;
    std::uint64_t code_points = 0;
    std::uint64_t utf16 = 0;

    void add(std::string_view bytes);
  };

  [[nodiscard]] ColumnMark columns_before(std::uint64_t line_start, std::uint64_t offset);

  /// Calls `take` with the bytes [from, to) of the file, a block at a time.
  template <typename Take>
  void read(std::uint64_t from, std::uint64_t to, Take take);

  const Source& source_;
  LineIndex& index_;
  LineIndex::Mark last_;
  std::vector<ColumnMark> columns_;  ///< of the line that was asked for last, from its start
  std::vector<char> block_;
};

}  // namespace collint
