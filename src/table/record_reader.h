#pragma once

#include <cstdint>
#include <optional>
#include <string>

#include "model/row.h"
#include "model/span.h"

namespace collint::table {

/// Reads the records of a table one after another. Not for use by several threads at once.
class RecordReader : public CellSpelling {
 public:
  /// Reads the next record; the texts of the one before end their life. False at the end, for whatever reason
  /// it is reached.
  [[nodiscard]] virtual bool next(Record& record) = 0;

  /// Goes on at the offset of a record that was read before, by this reader or another of the same source.
  virtual void seek(std::uint64_t offset) = 0;

  /// Once next() has returned false: the reason why reading failed, or empty.
  [[nodiscard]] const std::string& error() const { return error_; }
  /// Once next() has returned false: where the quote stands that nothing closes.
  [[nodiscard]] const std::optional<Span>& unterminated_quote() const { return unterminated_quote_; }
  /// With that: the quote that most likely lacks its partner, which may stand far before.
  [[nodiscard]] const std::optional<Span>& likely_quote() const { return likely_quote_; }
  /// With that: the first quote that would close a cell, were it not for the escape before it.
  [[nodiscard]] const std::optional<Span>& escaped_quote() const { return escaped_quote_; }
  /// The first bytes so far that are no UTF-8; the texts have U+FFFD in their place.
  [[nodiscard]] const std::optional<Span>& invalid_utf8() const { return invalid_utf8_; }

 protected:
  std::string error_;
  std::optional<Span> unterminated_quote_;
  std::optional<Span> likely_quote_;
  std::optional<Span> escaped_quote_;
  std::optional<Span> invalid_utf8_;
};

}  // namespace collint::table
