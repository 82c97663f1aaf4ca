#pragma once

#include <string>

#include "input/line_index.h"
#include "lint/check.h"
#include "model/row.h"

namespace collint {

/// Where a span starts and ends: lines and columns; of a workbook, the row and the column of its cell, which
/// a finding knows.
struct Range {
  Position begin;
  Position end;
};
[[nodiscard]] Range locate(const CheckedFile& file, Span span, CellNumber cell, Locator& locator,
                           ColumnUnit unit = ColumnUnit::code_points);

/// A place as people read it: "a.json:3:5", "a.csv:5:12 (row 5, column 3 'Domain')", "a.xlsx: Sheet1!C5". The
/// cell is of a finding in a table. Not made visible.
[[nodiscard]] std::string describe_place(const CheckedFile& file, Span span, CellNumber cell,
                                         Locator& locator);

/// True for a file whose lines are rows and whose places are cells.
[[nodiscard]] bool is_workbook(const CheckedFile& file);

}  // namespace collint
