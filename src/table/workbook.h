#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "input/source.h"
#include "model/table.h"

namespace collint::table {

/// Which sheet of a workbook is meant, as an Excel job says it: by name, else by index (from 0, charts
/// counted), else the first.
struct SheetChoice {
  std::string name;
  std::optional<std::uint32_t> index;
};

/// A sheet written out as plain text. `text` has one line a row, so that lines and rows have the same
/// numbers: `sheet_text.h` says how, `SheetReader` reads it.
struct Sheet {
  static constexpr std::size_t most_merged_cells = 1000;

  std::string name;
  bool hidden = false;
  std::unique_ptr<Source> text;
  std::uint64_t rows = 0;              ///< up to the last one that holds something
  std::uint32_t columns = 0;           ///< the same
  std::vector<NonTextCells> non_text;  ///< by column, then kind
  std::vector<MergedCells> merged;     ///< the first ones
  std::uint64_t merged_count = 0;      ///< all of them
  std::uint64_t hidden_rows = 0;       ///< of those that hold something
  std::uint64_t first_hidden_row = 0;
};

/// Reads one sheet of an .xlsx workbook. Memory is bounded by the texts that the workbook shares between its
/// cells; whatever the bytes are, what is read and written of them has limits (`workbook_limits.h`).
[[nodiscard]] std::variant<Sheet, WorkbookProblem> read_sheet(const Source& workbook,
                                                              const SheetChoice& choice);

}  // namespace collint::table
