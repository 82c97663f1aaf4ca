#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "model/column_set.h"
#include "model/row.h"
#include "model/span.h"

namespace collint {

/// What the first row of a table looks like, as far as its template and the other rows tell.
enum class FirstRow : std::uint8_t { unclear, header, data };

/// What a cell of a workbook holds that is no text.
enum class CellKind : std::uint8_t { number, date, boolean, formula, error };
inline constexpr std::size_t cell_kinds = 5;

/// The cells of one column that hold one kind of what is no text.
struct NonTextCells {
  CellKind kind = CellKind::number;
  std::uint32_t column = 0;  ///< from 1
  std::uint64_t count = 0;
  bool in_first_row = false;    ///< one of them stands in row 1, which may be a header
  std::uint64_t first_row = 0;  ///< of the first cell, below row 1 where there is one
  Span first;                   ///< of that cell, in the sheet written out
  std::string text;             ///< of that cell as it was read, shortened
};

struct MergedCells {
  std::uint64_t first_row = 0;
  std::uint32_t first_column = 0;
  std::uint64_t last_row = 0;
  std::uint32_t last_column = 0;
  Span span;  ///< of the first cell, the only one that holds something, in the sheet written out
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

/// What is known of a table as a whole.
struct Table {
  struct Heading {
    std::string text;
    Span span;
  };
  std::string name;           ///< of the file, as reports show it
  std::string template_name;  ///< of its template; empty where it has none
  std::string sheet;          ///< of a workbook; empty for a CSV file
  bool is_workbook = false;
  std::optional<WorkbookProblem> problem;  ///< of a workbook that could not be read
  std::vector<NonTextCells> non_text;      ///< of a workbook, by column
  std::vector<MergedCells> merged;         ///< of a workbook, the first ones
  std::uint64_t merged_count = 0;          ///< all of them
  std::vector<Heading> first_row;
  std::uint32_t columns = 0;  ///< of the widest row
  ColumnUses uses;            ///< what the template does with its columns
  ColumnSet filled;           ///< a row besides the header holds a text there
  std::uint64_t rows = 0;     ///< the header included
  bool is_expanded = false;   ///< commands were made from its rows: its template can be used, and so can it

  std::optional<bool> declared_header;  ///< what `headerRow` says
  FirstRow looks_like = FirstRow::unclear;
  bool has_header = true;  ///< what it was taken for

  char32_t separator = ';';
  char32_t better_separator = 0;  ///< one that would give the columns that the template reads; 0 for none

  std::optional<Span> unterminated_quote;
  std::optional<Span> likely_quote;   ///< with that: the quote that most likely lacks its partner
  std::optional<Span> escaped_quote;  ///< with that: the first quote that an escape keeps from closing a cell

  /// The name of a column, from 1; empty where it has none.
  [[nodiscard]] std::string heading(std::uint32_t column) const {
    return has_header && column - 1 < first_row.size() ? first_row[column - 1].text : std::string();
  }
};

}  // namespace collint
