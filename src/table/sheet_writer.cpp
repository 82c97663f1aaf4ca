#include "table/sheet_writer.h"

#include <algorithm>
#include <tuple>
#include <utility>

#include "model/characters.h"
#include "table/sheet_reader.h"
#include "table/sheet_text.h"
#include "table/workbook_limits.h"

namespace collint::table {
namespace {

constexpr std::uint64_t rows_between_marks = 64;

std::string text_of_cell(std::string_view spelt) {
  constexpr std::size_t enough = 400;
  std::string text;
  sheet_text::append_read(spelt.substr(0, enough), text);
  return shortened(text);
}

/// Of the cell in a column, or the end of the row where there is none.
Span span_of(const Record& record, std::uint32_t column) {
  if (column > record.cells.size()) return {record.offset + record.bytes.size(), 0};
  const Cell& cell = record.cells[column - 1];
  return {record.offset + cell.begin, cell.end - cell.begin};
}

}  // namespace

void SheetWriter::begin_row(std::uint64_t row, bool hidden) {
  row_ = row;
  hidden_ = hidden;
  in_order_ = true;
  too_long_ = false;
  texts_.clear();
  cells_.clear();
}

void SheetWriter::add_cell(std::uint32_t column, std::string_view spelt, std::optional<CellKind> kind) {
  if (spelt.empty() && !kind) return;
  too_long_ |= texts_.size() + spelt.size() > limits::row || cells_.size() == limits::cells_of_row;
  if (too_long_) return;
  if (!cells_.empty() && column <= cells_.back().column) in_order_ = false;
  cells_.push_back({column, kind, texts_.size(), spelt.size()});
  texts_ += spelt;
}

/// Puts the cells into the order of their columns, each column once.
void SheetWriter::sort_cells() {
  std::stable_sort(cells_.begin(), cells_.end(),
                   [](const WrittenCell& a, const WrittenCell& b) { return a.column < b.column; });
  // Of equal ones the last stays: seen from behind it is the first.
  const auto kept =
      std::unique(cells_.rbegin(), cells_.rend(),
                  [](const WrittenCell& a, const WrittenCell& b) { return a.column == b.column; });
  cells_.erase(cells_.begin(), kept.base());
}

/// Makes the line of the row: line feeds for the empty rows before it, then its cells.
void SheetWriter::lay_out() {
  line_.clear();
  for (std::uint64_t row = sheet_.rows + 1; row <= row_; ++row) {
    if (row % rows_between_marks == 1) marks_.push_back(spool_.size() + line_.size());
    if (row < row_) line_ += '\n';
  }
  std::uint32_t column = 1;
  for (const WrittenCell& cell : cells_) {
    line_.append(cell.column - column, sheet_text::separator);
    column = cell.column;
    if (cell.kind) count(cell, line_.size());
    line_.append(texts_, cell.begin, cell.size);
  }
  line_ += '\n';
  sheet_.columns = std::max(sheet_.columns, column);
}

void SheetWriter::count(const WrittenCell& cell, std::size_t begin_in_line) {
  if (counters_.size() < cell.column) counters_.resize(cell.column);
  std::uint32_t& counter = counters_[cell.column - 1][static_cast<std::size_t>(*cell.kind)];
  if (counter == 0) {
    NonTextCells& added = sheet_.non_text.emplace_back();
    added.kind = *cell.kind;
    added.column = cell.column;
    added.in_first_row = row_ == 1;
    counter = static_cast<std::uint32_t>(sheet_.non_text.size());
  }
  NonTextCells& cells = sheet_.non_text[counter - 1];
  ++cells.count;
  if (cells.first_row > 1) return;
  cells.first_row = row_;
  cells.first = {spool_.size() + begin_in_line, cell.size};
  cells.text = text_of_cell(std::string_view(texts_).substr(cell.begin, cell.size));
}

SheetWriter::Outcome SheetWriter::end_row() {
  if (too_long_) return Outcome::too_long;
  if (cells_.empty()) return Outcome::written;
  if (!in_order_) sort_cells();
  lay_out();
  sheet_.rows = row_;
  if (hidden_ && sheet_.hidden_rows++ == 0) sheet_.first_hidden_row = row_;
  if (spool_.size() + line_.size() > most_bytes_) return Outcome::sheet_too_long;
  if (spool_.append(line_)) return Outcome::written;
  error_ = spool_.error();
  return Outcome::no_room;
}

void SheetWriter::add_merged_cells(const MergedCells& cells) {
  if (sheet_.merged.size() < Sheet::most_merged_cells) sheet_.merged.push_back(cells);
  ++sheet_.merged_count;
}

/// Finds the spans of the first cells in what was written, of which no row is read twice.
void SheetWriter::locate_merged_cells() {
  std::vector<MergedCells*> by_row;
  for (MergedCells& cells : sheet_.merged) by_row.push_back(&cells);
  std::stable_sort(by_row.begin(), by_row.end(),
                   [](const MergedCells* a, const MergedCells* b) { return a->first_row < b->first_row; });
  SheetReader reader(*sheet_.text, std::size_t{1} << 14U);
  Record record;
  std::uint64_t read = 0;  // rows
  for (MergedCells* cells : by_row) {
    const std::uint64_t row = cells->first_row;
    cells->span = {spool_.size(), 0};
    if (row > sheet_.rows) continue;
    const std::uint64_t mark = (row - 1) / rows_between_marks;
    if (mark * rows_between_marks > read) {
      read = mark * rows_between_marks;
      reader.seek(marks_[static_cast<std::size_t>(mark)]);
    }
    while (read < row && reader.next(record)) ++read;
    cells->span = span_of(record, cells->first_column);
  }
  error_ = reader.error();
}

Sheet SheetWriter::finish() {
  sheet_.text = spool_.finish();
  locate_merged_cells();
  std::sort(sheet_.non_text.begin(), sheet_.non_text.end(), [](const NonTextCells& a, const NonTextCells& b) {
    return std::tie(a.column, a.kind) < std::tie(b.column, b.kind);
  });
  return std::move(sheet_);
}

}  // namespace collint::table
