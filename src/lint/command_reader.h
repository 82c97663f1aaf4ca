#pragma once

#include <cstddef>
#include <optional>
#include <string>

#include "json/reader.h"
#include "lint/check.h"
#include "table/reader.h"

namespace collint {

/// Reads the commands of a file of any format, one part after the other. The file outlives it.
class CommandReader {
 public:
  /// `file` has its source and, of a table, its format. `window` is 0 for the reader's own choice.
  CommandReader(CheckedFile& file, bool is_template, std::size_t window);

  /// Reads the next commands, with their shapes. False at the end, for whatever reason it is reached.
  [[nodiscard]] bool next(json::Batch& batch) { return json_ ? json_->next(batch) : table_->next(batch); }

  /// What is known of a table so far; null for other files.
  [[nodiscard]] const Table* table() const { return table_ ? &table_->table() : nullptr; }

  /// Once next() has returned false: notes in the file what it is as a whole, and why reading failed.
  void finish();

 private:
  CheckedFile& file_;
  std::optional<json::Reader> json_;
  std::optional<table::Reader> table_;
};

}  // namespace collint
