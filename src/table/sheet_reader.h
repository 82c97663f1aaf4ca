#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

#include "input/source.h"
#include "table/record_reader.h"

namespace collint::table {

/// Reads the rows of a sheet that was written out (Sheet::text), the empty ones between others too. The
/// source outlives the reader.
class SheetReader : public RecordReader {
 public:
  static constexpr std::size_t default_window = std::size_t{1} << 18U;

  /// `window` is the number of bytes to read at a time; the records do not depend on it.
  explicit SheetReader(const Source& text, std::size_t window = default_window);

  [[nodiscard]] bool next(Record& record) override;
  void seek(std::uint64_t offset) override;
  [[nodiscard]] std::size_t offset_in(std::string_view bytes, std::size_t wanted) const override;

 private:
  [[nodiscard]] bool find_line_feed(std::size_t& feed);
  [[nodiscard]] bool fill();
  void take_cells(Record& record);
  [[nodiscard]] std::string_view unread() const { return std::string_view(buffer_).substr(begin_); }

  const Source& source_;
  std::size_t window_;
  std::string buffer_;
  std::size_t begin_ = 0;     ///< of the unread bytes in the buffer
  std::uint64_t offset_ = 0;  ///< of the unread bytes in the source
  std::string texts_;         ///< of cells that are not spelt as they are
};

}  // namespace collint::table
