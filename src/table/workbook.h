#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "input/source.h"
#include "model/span.h"

namespace collint::table {

/// Which sheet of a workbook is meant, as an Excel job says it: by name, else by index (from 0, charts
/// counted), else the first.
struct SheetChoice {
  std::string name;
  std::optional<std::uint32_t> index;
};

/// What a cell holds that is no text.
enum class CellKind : std::uint8_t { number, date, boolean, formula, error };
inline constexpr std::size_t cell_kinds = 5;

/// The cells of one column that hold one kind of what is no text.
struct NonTextCells {
  CellKind kind = CellKind::number;
  std::uint32_t column = 0;  ///< from 1
  std::uint64_t count = 0;
  std::uint64_t first_row = 0;
  Span first;        ///< of the first cell, in Sheet::text
  std::string text;  ///< of the first cell as it was read, shortened
};

struct MergedCells {
  std::uint64_t first_row = 0;
  std::uint32_t first_column = 0;
  std::uint64_t last_row = 0;
  std::uint32_t last_column = 0;
  Span span;  ///< of the first cell, the only one that holds something, in Sheet::text
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

/// Why there is no sheet.
struct WorkbookProblem {
  enum class Kind : std::uint8_t {
    unreadable,     ///< the file is no workbook, or damaged, or too large to be an honest one
    missing_sheet,  ///< there is no such sheet, or it has no cells
    system,         ///< the file could not be read, or nothing be written: `message` is the system's reason
  };
  Kind kind = Kind::unreadable;
  std::string message;
  std::string help;
};

/// Reads one sheet of an .xlsx workbook. Memory is bounded by the texts that the workbook shares between its
/// cells; whatever the bytes are, what is read and written of them has limits (`workbook_limits.h`).
[[nodiscard]] std::variant<Sheet, WorkbookProblem> read_sheet(const Source& workbook,
                                                              const SheetChoice& choice);

}  // namespace collint::table
