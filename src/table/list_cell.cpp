#include "table/list_cell.h"

#include <algorithm>

#include "model/characters.h"

namespace collint::table {
namespace {

/// The position of the quote that ends an item, or npos.
std::size_t closing_quote(std::string_view cell, std::size_t begin) {
  for (std::size_t i = begin; i < cell.size(); ++i) {
    if (cell[i] == '\\') {
      ++i;
    } else if (cell[i] == '"') {
      return i;
    }
  }
  return std::string_view::npos;
}

/// The item in quotes that starts at `begin` and is followed by a comma or the end; `end` is set to that.
bool quoted_item(std::string_view cell, std::size_t begin, ListItem& item, std::size_t& end) {
  if (begin == cell.size() || cell[begin] != '"') return false;
  const std::size_t close = closing_quote(cell, begin + 1);
  if (close == std::string_view::npos) return false;
  const std::size_t comma = std::min(cell.find(',', close), cell.size());
  if (!trimmed(cell.substr(close + 1, comma - close - 1)).empty()) return false;
  item.text = cell.substr(begin + 1, close - begin - 1);
  item.is_escaped = item.text.find('\\') != std::string_view::npos;
  end = comma;
  return true;
}

}  // namespace

void split_list(std::string_view cell, std::vector<ListItem>& items) {
  items.clear();
  for (std::size_t begin = 0; begin <= cell.size();) {
    const std::size_t first = std::min(cell.find_first_not_of(" \t", begin), cell.size());
    std::size_t end = 0;
    ListItem item;
    if (!quoted_item(cell, first, item, end)) {
      end = std::min(cell.find(',', begin), cell.size());
      item.text = trimmed(cell.substr(begin, end - begin));
    }
    items.push_back(item);
    begin = end + 1;
  }
}

std::string unescaped(std::string_view item) {
  std::string text;
  for (std::size_t i = 0; i < item.size(); ++i) {
    if (item[i] == '\\' && i + 1 < item.size()) ++i;
    text += item[i];
  }
  return text;
}

}  // namespace collint::table
