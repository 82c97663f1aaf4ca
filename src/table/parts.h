#pragma once

#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "table/archive.h"

namespace collint::table {

/// A sheet as the workbook lists it.
struct ListedSheet {
  std::string name;
  std::string part;  ///< of the archive
  bool hidden = false;
  bool has_cells = true;  ///< false for charts and dialogs
};

/// Where the parts of a workbook are within its archive.
struct WorkbookParts {
  std::vector<ListedSheet> sheets;
  std::string shared_texts;  ///< empty where there are none
  std::string styles;        ///< the same
  bool dates_from_1904 = false;
};

[[nodiscard]] std::variant<WorkbookParts, WorkbookProblem> find_parts(Archive& archive);

}  // namespace collint::table
