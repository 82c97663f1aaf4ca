#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "model/row.h"

namespace collint::table {

/// "C" for 3.
[[nodiscard]] std::string column_name(std::uint32_t column);

/// "C5" for row 5, column 3.
[[nodiscard]] std::string cell_name(std::uint64_t row, std::uint32_t column);

/// The column in the name of a cell or none where that is none of Excel's.
[[nodiscard]] std::optional<std::uint32_t> column_of(std::string_view cell);

/// The place that a cell's name says, or none.
[[nodiscard]] std::optional<CellNumber> place_of(std::string_view cell);

/// A row's number as an attribute says it, or none where Excel has no such row.
[[nodiscard]] std::optional<std::uint64_t> row_number(std::string_view digits);

}  // namespace collint::table
