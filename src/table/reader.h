#pragma once

#include <cstddef>
#include <memory>
#include <optional>
#include <string>

#include "input/source.h"
#include "json/batch.h"
#include "model/file.h"
#include "model/table.h"
#include "table/expansion.h"
#include "table/format.h"

namespace collint::table {

/// Reads the commands of a table, row by row. Memory is bounded by the window or, where that is larger, by
/// the longest record. Source and format outlive the reader.
class Reader {
 public:
  Reader(const Source& source, const Format& format, Table known, std::size_t window);

  /// Reads the commands of the next row. False at the end, for whatever reason it is reached.
  [[nodiscard]] bool next(json::Batch& batch);

  /// Once next() has returned false: what the file is as a whole (without the number of its assets).
  [[nodiscard]] FileSummary summary() const;
  /// Once next() has returned false: the reason why reading failed, or empty.
  [[nodiscard]] const std::string& error() const { return records_->error(); }
  /// What is known of the table so far: its first row, once a row was read.
  [[nodiscard]] const Table& table() const { return table_; }

 private:
  void look_ahead(const Source& source, const Format& format, std::size_t window);
  void look_for_separator(const Source& source, const Format& format, std::size_t window);
  [[nodiscard]] bool next_record();
  void take_first_row();
  void note_texts();

  std::unique_ptr<RecordReader> records_;
  const Template* template_;
  std::unique_ptr<Expansion> expansion_;
  Record record_;
  Table table_;
  std::optional<SyntaxProblem> problem_;  ///< of the file as a whole, which is not read then
  bool has_mark_ = false;                 ///< a byte order mark stands before the first cell
  std::uint64_t commands_ = 0;
};

/// The header's rows, and the commands of each other row: where command `number` comes from.
struct RowOfCommand {
  std::uint64_t row = 0;        ///< from 1, the header included
  std::size_t of_template = 0;  ///< position among the commands of the template
};
[[nodiscard]] RowOfCommand row_of_command(std::uint64_t number, std::size_t commands_in_row, bool has_header);

}  // namespace collint::table
