#pragma once

#include <string>
#include <vector>

#include "model/table.h"
#include "table/template.h"

namespace collint::table {

/// Judges whether the first row holds names of columns or data, by what the template makes of its columns and
/// by the rows after it. `rows` are the texts of the first few records.
[[nodiscard]] FirstRow judge_first_row(const std::vector<std::vector<std::string>>& rows,
                                       const Template& rows_template);

}  // namespace collint::table
