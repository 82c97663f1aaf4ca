#include "table/cell_name.h"

#include <algorithm>
#include <charconv>

#include "table/workbook_limits.h"

namespace collint::table {
namespace {

struct Column {
  std::uint32_t number = 0;
  std::size_t letters = 0;
};

constexpr std::size_t most_letters = 3;

Column leading_column(std::string_view cell) {
  Column column;
  while (column.letters < std::min(cell.size(), most_letters)) {
    const char letter = static_cast<char>(cell[column.letters] & ~0x20);  // in upper case
    if (letter < 'A' || letter > 'Z') break;
    column.number = column.number * 26 + static_cast<std::uint32_t>(letter - 'A') + 1;
    ++column.letters;
  }
  return column.number <= limits::columns ? column : Column{};
}

}  // namespace

std::string column_name(std::uint32_t column) {
  std::string name;
  for (; column > 0; column = (column - 1) / 26) name += static_cast<char>('A' + (column - 1) % 26);
  std::reverse(name.begin(), name.end());
  return name;
}

std::string cell_name(std::uint64_t row, std::uint32_t column) {
  return column_name(column) + std::to_string(row);
}

std::optional<std::uint64_t> row_number(std::string_view digits) {
  std::uint64_t row = 0;
  const auto [end, error] = std::from_chars(digits.data(), digits.data() + digits.size(), row);
  if (error != std::errc() || end != digits.data() + digits.size() || row == 0 || row > limits::rows)
    return std::nullopt;
  return row;
}

std::optional<std::uint32_t> column_of(std::string_view cell) {
  const Column column = leading_column(cell);
  const std::string_view digits = cell.substr(column.letters);
  const bool is_name = column.number > 0 && !digits.empty() &&
                       std::all_of(digits.begin(), digits.end(), [](char c) { return c >= '0' && c <= '9'; });
  return is_name ? std::optional(column.number) : std::nullopt;
}

std::optional<CellNumber> place_of(std::string_view cell) {
  const Column column = leading_column(cell);
  const auto row = row_number(cell.substr(column.letters));
  if (column.number == 0 || !row) return std::nullopt;
  return CellNumber{*row, column.number};
}

}  // namespace collint::table
