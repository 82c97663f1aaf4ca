#pragma once

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <string_view>
#include <vector>

#include "model/span.h"

namespace collint {

struct Command;
struct Node;

/// A cell by its place in its table; none where the row is 0.
struct CellNumber {
  std::uint64_t row = 0;     ///< from 1, the header included
  std::uint32_t column = 0;  ///< from 1
};

/// A cell of a record as the parser gives it.
struct Cell {
  std::string_view text;
  std::uint32_t begin = 0;  ///< of the bytes that say it, within Record::bytes; without the quotes around it
  std::uint32_t end = 0;    ///< where they end
  bool drops_escape = false;  ///< an escape character with nothing to escape has gone
};

/// One record of a table: a row of a sheet, or the lines of a CSV file that make one.
struct Record {
  std::uint64_t offset = 0;  ///< of its first byte in the source
  std::string_view bytes;    ///< without the end of its last line
  std::vector<Cell> cells;
  bool leaves_out_empty = false;  ///< empty cells at its end are left out, as in a workbook

  /// True where all cells are empty.
  [[nodiscard]] bool is_blank() const {
    return std::all_of(cells.begin(), cells.end(), [](const Cell& cell) { return cell.text.empty(); });
  }

  /// Where the cell of a column stands, the first being 1; behind the last where the record is too short.
  [[nodiscard]] Span span_of(std::uint32_t column) const {
    if (column > cells.size()) return {offset + bytes.size(), 0};
    const Cell& cell = cells[column - 1];
    return {offset + cell.begin, cell.end - cell.begin};
  }
};

/// How the bytes of a cell spell its text.
class CellSpelling {
 public:
  virtual ~CellSpelling() = default;

  /// Where in the bytes of a cell the byte `wanted` of its text is spelt; their size for the end of the text.
  /// The bytes are a part of Record::bytes, of the record that was read last: what stands around a cell has a
  /// say in how it is read.
  [[nodiscard]] virtual std::size_t offset_in(std::string_view bytes, std::size_t wanted) const = 0;
};

/// Something about the cells of a row that no command made from them shows.
struct RowFact {
  enum class Kind : std::uint8_t {
    blank_row,     ///< all cells are empty
    empty_key,     ///< a part of the command's own identifier is empty
    half_filled,   ///< a reference of which some cells are empty; it is left out
    uneven_lists,  ///< lists side by side of different lengths; they are left out
    empty_item,    ///< an item of a list is empty; it is left out
    drops_escape,  ///< an escape character with nothing to escape has gone
  };
  Kind kind = Kind::blank_row;
  const Node* at = nullptr;        ///< in the template
  std::uint32_t column = 0;        ///< from 1
  std::uint32_t other_column = 0;  ///< half_filled: a filled one; uneven_lists: the first one
  std::size_t count = 0;           ///< items of `column`, or how many of them are empty
  std::size_t other_count = 0;     ///< items of `other_column`
  bool is_missing = false;         ///< the row of a CSV file ends before the column
  bool is_shared = false;  ///< half_filled: what is filled says which resource the row itself is about
};

/// The row that a command was made from.
struct Row {
  const Record* record = nullptr;
  const CellSpelling* spelling = nullptr;
  std::uint64_t number = 0;                        ///< from 1, the header included
  const Command* origin = nullptr;                 ///< the command of the template
  std::vector<std::uint32_t> origins;              ///< by node: the node of the template it comes from
  const std::vector<bool>* is_variable = nullptr;  ///< by node of the template: it holds a placeholder
  std::vector<RowFact> facts;
  bool is_usable = true;  ///< false where the command's own identifier is not complete

  /// The column of the cell at an offset within the record.
  [[nodiscard]] std::uint32_t column_at(std::uint64_t offset) const {
    const auto after =
        std::upper_bound(record->cells.begin(), record->cells.end(), offset,
                         [](std::uint64_t wanted, const Cell& cell) { return wanted < cell.begin; });
    return static_cast<std::uint32_t>(std::max<std::ptrdiff_t>(after - record->cells.begin(), 1));
  }
};

}  // namespace collint
