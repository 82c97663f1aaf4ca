#pragma once

#include <optional>
#include <string>
#include <vector>

#include "table/archive.h"
#include "table/cell_format.h"
#include "table/shared_texts.h"
#include "table/sheet_writer.h"

namespace collint::table {

/// What the cells of a sheet refer to.
struct CellContext {
  SharedTexts shared_texts;
  std::vector<CellFormat> formats;  ///< by style
  bool dates_from_1904 = false;
};

/// Reads the part of a sheet and writes its rows out.
[[nodiscard]] std::optional<WorkbookProblem> read_sheet_part(Archive& archive, const std::string& part,
                                                             const CellContext& context, SheetWriter& writer);

}  // namespace collint::table
