#pragma once

#include <cstdint>
#include <memory>

#include "input/source.h"
#include "json/batch.h"
#include "table/expansion.h"
#include "table/format.h"

namespace collint::table {

/// The commands of a row that is read again after others were read.
class StoredRow {
 public:
  /// Both outlive this.
  StoredRow(const Source& source, const Format& format);

  /// Reads command `number` of the file, whose row starts at `offset`. Null where the file has changed
  /// meanwhile. It lives until the next read().
  [[nodiscard]] const Command* read(std::uint64_t offset, std::uint64_t number, bool has_header);

  [[nodiscard]] const Source& source() const { return source_; }

 private:
  const Source& source_;
  std::unique_ptr<RecordReader> records_;
  std::size_t commands_in_row_;
  Expansion expansion_;
  Record record_;
  json::Batch batch_;
};

}  // namespace collint::table
