#include "report/place.h"

#include <fmt/core.h>

#include <algorithm>

#include "table/cell_name.h"
#include "table/sheet_text.h"

namespace collint {
namespace {

/// The sheet as formulas name it: in quotes where it is no plain word.
std::string name_in_formula(const std::string& sheet) {
  const bool is_plain = std::all_of(sheet.begin(), sheet.end(), [](char c) {
    return (c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z') || c == '_' ||
           (static_cast<unsigned char>(c) & 0x80U) != 0;
  });
  if (is_plain) return sheet;
  std::string quoted = "'";
  for (const char c : sheet) quoted += c == '\'' ? "''" : std::string(1, c);
  return quoted + "'";
}

std::string describe_cell(const Table& table, CellNumber cell) {
  const std::string heading = table.heading(cell.column);
  return fmt::format(" (row {}, column {}{})", cell.row, cell.column,
                     heading.empty() ? "" : fmt::format(" '{}'", heading));
}

}  // namespace

bool is_workbook(const CheckedFile& file) {
  return file.summary.table != nullptr && file.summary.table->is_workbook;
}

Range locate(const CheckedFile& file, Span span, CellNumber cell, Locator& locator, ColumnUnit unit) {
  if (!is_workbook(file)) return {locator.at(span.offset, unit), locator.at(span.offset + span.length, unit)};
  if (cell.row == 0)
    cell = {locator.line_of(span.offset),
            static_cast<std::uint32_t>(1 + locator.count_on_line(table::sheet_text::separator, span.offset))};
  return {{cell.row, cell.column}, {cell.row, cell.column + 1}};
}

std::string describe_place(const CheckedFile& file, Span span, CellNumber cell, Locator& locator) {
  const Position at = locate(file, span, cell, locator).begin;
  if (!is_workbook(file))
    return fmt::format("{}:{}:{}{}", file.name, at.line, at.column,
                       cell.row == 0 ? "" : describe_cell(*file.summary.table, cell));
  const std::string& sheet = file.summary.table->sheet;
  if (sheet.empty()) return file.name;
  return fmt::format("{}: {}!{}", file.name, name_in_formula(sheet),
                     table::cell_name(at.line, static_cast<std::uint32_t>(at.column)));
}

}  // namespace collint
