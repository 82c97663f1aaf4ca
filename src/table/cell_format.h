#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "table/archive.h"

namespace collint::table {

/// What the format of a cell makes of its number.
enum class CellFormat : std::uint8_t { number, date, time, duration };

/// What a format code like `dd/mm/yyyy` or `0.00` makes of a number. Only its first section counts, which is
/// for positive numbers.
[[nodiscard]] CellFormat format_of_code(std::string_view code);

/// What a format without a code makes of a number; Excel has a list of them.
[[nodiscard]] CellFormat format_of_builtin(std::uint32_t id);

/// Reads the part of the styles: the format of each style that cells refer to.
[[nodiscard]] std::optional<WorkbookProblem> read_cell_formats(Archive& archive, const std::string& part,
                                                               std::vector<CellFormat>& formats);

}  // namespace collint::table
