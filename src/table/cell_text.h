#pragma once

#include <string>
#include <string_view>

#include "table/cell_format.h"

/// From what a workbook stores to the text of a cell.
namespace collint::table {

/// Appends a stored text with its escapes `_xHHHH_` resolved: a UTF-16 code unit each.
void append_unescaped(std::string_view stored, std::string& out);

/// Appends a number: the fewest digits that give the same double, laid out as Excel does where a cell is wide
/// enough (12, 0.5, 1E+20). What is no number is appended as it is.
void append_number(std::string_view stored, std::string& out);

/// Appends what a number means by its format: "2026-11-22", "2026-11-22T10:00:00", "10:00:00" for a time of
/// no day, "26:30:00" for a duration. What is beyond Excel's days is appended as a number.
void append_date(std::string_view stored, CellFormat format, bool dates_from_1904, std::string& out);

}  // namespace collint::table
