#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>
#include <vector>

namespace collint {

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

}  // namespace collint
