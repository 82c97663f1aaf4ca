#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace collint::table {

/// One item of a cell that holds several: `a, "b, c"`.
struct ListItem {
  std::string_view text;    ///< within the cell; of a quoted item within its quotes
  bool is_escaped = false;  ///< it has backslashes, which unescaped() takes out
};

/// Splits a cell at its commas ("Import file structure of a complex relation"): white space around items
/// goes, an item in double quotes may hold commas, and quotes behind a backslash. A quote elsewhere, or one
/// that nothing closes, stands for itself. An empty cell has one empty item.
void split_list(std::string_view cell, std::vector<ListItem>& items);

/// The text of a quoted item.
[[nodiscard]] std::string unescaped(std::string_view item);

}  // namespace collint::table
