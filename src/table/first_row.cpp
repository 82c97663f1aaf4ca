#include "table/first_row.h"

#include <algorithm>
#include <array>
#include <set>
#include <string_view>

#include "model/folded.h"
#include "model/uuid.h"

namespace collint::table {
namespace {

/// Words that names of columns in such a table are made of.
constexpr std::array heading_words = {"name",       "full",   "display",  "domain", "community", "type",
                                      "status",     "system", "external", "entity", "id",        "description",
                                      "definition", "tag",    "tags",     "url",    "role",      "attribute",
                                      "asset",      "parent", "user",     "group",  "source",    "target"};

/// What is likely a heading outweighs what is possibly data, and the other way round.
constexpr int certain = 3;

std::string folded(std::string_view text) {
  std::string out;
  append_folded(text, out);
  return out;
}

std::vector<std::string> words_of(const std::string& text) {
  std::vector<std::string> words;
  bool in_word = false;
  for (const char c : text) {
    const bool is_letter = (c >= 'a' && c <= 'z') || (static_cast<unsigned char>(c) & 0x80U) != 0;
    if (is_letter && !in_word) words.emplace_back();
    if (is_letter) words.back() += c;
    in_word = is_letter;
  }
  return words;
}

/// How much a cell is like the name of a column: `Domain Name` and `is part of [Table] > Name` very much, `DBs
/// Community` a little.
int likeness_to_heading(const std::string& cell) {
  const std::vector<std::string> words = words_of(folded(cell.substr(cell.rfind('>') + 1)));
  const auto known = std::count_if(words.begin(), words.end(), [](const std::string& word) {
    return std::find(heading_words.begin(), heading_words.end(), word) != heading_words.end();
  });
  if (known == 0) return 0;
  return static_cast<std::size_t>(known) == words.size() ? 2 : 1;
}

bool is_amount(const std::string& cell) {
  return !cell.empty() && cell.find_first_not_of("0123456789.,:-/ ") == std::string::npos;
}

/// The keys of attributes and roles under which the template puts a column.
std::set<std::string> labels_of(const Template& rows_template) {
  std::set<std::string> labels;
  for (const TemplateCommand& command : rows_template.commands()) {
    for (const Node& node : command.nodes) {
      if (!node.key.empty()) labels.insert(folded(node.key));
    }
  }
  return labels;
}

bool is_repeated(const std::vector<std::vector<std::string>>& rows, std::size_t column) {
  return std::any_of(rows.begin() + 1, rows.end(), [&](const std::vector<std::string>& row) {
    return column < row.size() && row[column] == rows.front()[column];
  });
}

bool others_are_ids(const std::vector<std::vector<std::string>>& rows, std::size_t column) {
  return rows.size() > 1 && std::all_of(rows.begin() + 1, rows.end(), [&](const std::vector<std::string>& row) {
           return column < row.size() && is_uuid(row[column]);
         });
}

}  // namespace

FirstRow judge_first_row(const std::vector<std::vector<std::string>>& rows, const Template& rows_template) {
  if (rows.empty()) return FirstRow::unclear;
  const std::set<std::string> labels = labels_of(rows_template);
  const std::vector<std::string>& first = rows.front();
  int heading = 0;
  int data = 0;
  for (std::size_t column = 0; column < first.size(); ++column) {
    const std::string& cell = first[column];
    if (cell.empty()) continue;
    if (is_uuid(cell)) {
      data += certain;
    } else if (is_repeated(rows, column)) {
      data += 2;
    } else if (is_amount(cell)) {
      data += 1;
    } else if (others_are_ids(rows, column) || labels.contains(folded(cell))) {
      heading += certain;
    } else {
      heading += likeness_to_heading(cell);
    }
  }
  if (heading >= certain && heading > data) return FirstRow::header;
  return data >= certain && data > heading ? FirstRow::data : FirstRow::unclear;
}

}  // namespace collint::table
