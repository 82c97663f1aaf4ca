#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "input/source.h"
#include "table/alphabet.h"
#include "table/dialect.h"
#include "table/record_reader.h"

namespace collint::table {

/// Reads a CSV file window by window, each record as the server's parser reads it. Memory is bounded by the
/// window or, where that is larger, by the largest record. The source outlives the reader.
class CsvReader : public RecordReader {
 public:
  static constexpr std::size_t default_window = std::size_t{1} << 18U;
  /// Longer records are not read.
  static constexpr std::size_t largest_record = std::size_t{1} << 26U;

  /// `window` is the number of bytes to read at a time; the records found do not depend on it.
  CsvReader(const Source& source, const Dialect& dialect, std::size_t window = default_window);

  [[nodiscard]] bool next(Record& record) override;
  /// Also forgets why next() has returned false.
  void seek(std::uint64_t offset) override;
  [[nodiscard]] std::size_t offset_in(std::string_view bytes, std::size_t wanted) const override;

 private:
  /// A cell whose text is not in the buffer, and where it is in the arena.
  struct DecodedCell {
    std::size_t cell = 0;
    std::size_t begin = 0;
    std::size_t end = 0;
  };

  [[nodiscard]] bool parse(Record& record);
  [[nodiscard]] std::size_t read_cell(Record& record, std::size_t begin);
  [[nodiscard]] std::size_t read_quoted_cell(Record& record, std::size_t begin);
  [[nodiscard]] std::size_t decode_cell(Record& record, std::size_t begin);
  void add_cell(Record& record, std::size_t begin, std::size_t end) const;
  [[nodiscard]] std::optional<std::size_t> next_line(std::size_t at) const;
  void finish(Record& record, std::size_t end, std::size_t next);

  bool fill();
  void take_bytes(std::size_t size);
  void validate();
  void note_malformed(std::size_t end);
  void fail();
  void look_for_cause();

  [[nodiscard]] bool is_in_record(std::string_view bytes) const;
  [[nodiscard]] std::size_t start_of_cell(std::size_t begin) const;

  [[nodiscard]] std::string_view window() const { return {buffer_.data(), end_}; }
  /// What has been read from the start of the record on: no place in it is before the record.
  [[nodiscard]] std::string_view unread() const { return window().substr(begin_); }

  const Source& source_;
  Dialect dialect_;
  Alphabet alphabet_;
  std::vector<char> buffer_;  ///< a line feed and a block stand behind the bytes read, see StopFinder
  StopFinder stops_;
  std::size_t begin_ = 0;        ///< of the unread bytes in the buffer
  std::size_t end_ = 0;          ///< of the bytes in the buffer
  std::size_t valid_until_ = 0;  ///< from begin_ on; the bytes are no UTF-8 there, or end
  std::uint64_t offset_ = 0;     ///< of the buffer in the file
  bool at_end_ = false;          ///< the buffer holds the rest of the file
  bool done_ = false;
  std::optional<std::size_t> open_quote_;  ///< of the record that the window cuts off
  std::string arena_;                      ///< texts that the bytes do not spell as they are
  std::vector<DecodedCell> decoded_;
  std::string_view record_;  ///< the bytes that were returned last
};

}  // namespace collint::table
