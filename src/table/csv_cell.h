#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

#include "table/alphabet.h"
#include "table/dialect.h"

namespace collint::table {

/// Reads one cell as opencsv does, whatever its bytes are. csv_reader.cpp opens with the rules.
class CsvCell {
 public:
  /// `text` is what has been read of a file from the start of the record on, and a line feed with a block
  /// stands behind it, see StopFinder. What the cell says is appended to `decoded`.
  CsvCell(const Dialect& dialect, const Alphabet& alphabet, std::string_view text, std::string& decoded);

  /// Finds out where byte `wanted` of what the cell says comes from.
  void look_for(std::size_t wanted) { wanted_ = wanted; }

  /// Reads the cell that begins at `begin`.
  void read(std::size_t begin);

  /// The bytes that say it, without the quotes around all of it.
  [[nodiscard]] std::size_t begin() const { return is_quoted() ? begin_ + open_size_ : begin_; }
  [[nodiscard]] std::size_t end() const { return is_quoted() ? close_ : at_; }
  /// Where the cell stops: at a separator, a line end or the end of the text.
  [[nodiscard]] std::size_t stop() const { return at_; }
  [[nodiscard]] bool drops_escape() const { return drops_escape_; }
  /// The quote that is open where the text ends.
  [[nodiscard]] std::optional<std::size_t> open_quote() const;
  /// Where the byte comes from that was looked for.
  [[nodiscard]] std::optional<std::size_t> found() const { return found_; }

 private:
  [[nodiscard]] Alphabet::Character here() const { return alphabet_.character_at(text_, at_); }
  [[nodiscard]] Role next_role(std::size_t at) const;
  [[nodiscard]] bool has_three_before(std::size_t at) const;
  [[nodiscard]] bool is_white_space_so_far() const;
  /// Whether all of the cell stands between two quotes.
  [[nodiscard]] bool is_quoted() const { return toggles_ == 2 && open_ == begin_ && close_end_ == at_; }

  void take(std::size_t size);
  void take_line_end();
  void take_quote(std::size_t size);
  void take_escape(std::size_t size);
  void toggle(std::size_t size);
  void keep_quote(std::size_t size);

  void append(std::size_t from, std::size_t to);
  void append_piece(std::size_t from, std::string_view piece, bool verbatim);
  void clear();

  const Dialect& dialect_;
  const Alphabet& alphabet_;
  std::string_view text_;
  StopFinder stops_;
  std::string& decoded_;
  std::size_t decoded_begin_;

  std::size_t begin_ = 0;
  std::size_t at_ = 0;
  bool in_quotes_ = false;
  bool in_field_ = false;  ///< as opencsv calls it; a quote turns it over
  bool after_separator_ = true;
  bool drops_escape_ = false;
  std::size_t toggles_ = 0;  ///< quotes that opened or closed a section
  std::size_t open_ = 0;     ///< the last one that opened a section
  std::size_t open_size_ = 0;
  std::size_t close_ = 0;  ///< the last one that closed a section
  std::size_t close_end_ = 0;

  std::optional<std::size_t> wanted_;
  std::optional<std::size_t> found_;
};

}  // namespace collint::table
