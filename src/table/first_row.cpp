// How the first row is judged.
//
// Each cell of it gives evidence of one or the other, in points. A name of a column is known by its words
// (`Domain Name`, `is part of [Table] > Name`), by the key under which the template puts the column, or
// because all other rows have an id or a number there. Data is known because it comes again in the rows below
// or because it is what nobody calls a column: an id, a number, an address, the type of an asset.
//
// A wrong judgement costs more than none, so neither is reached by a single cell of ordinary words: a list of
// database columns may well begin with one that is called `name`.

#include "table/first_row.h"

#include <algorithm>
#include <array>
#include <optional>
#include <set>
#include <string_view>
#include <utility>

#include "model/folded.h"
#include "model/uuid.h"

namespace collint::table {
namespace {

/// Words that names of columns in such a table are made of.
constexpr std::array heading_words = {
    "name",     "full",    "display", "domain", "community", "type",        "status",     "system",
    "external", "entity",  "id",      "uuid",   "key",       "description", "definition", "tag",
    "tags",     "url",     "role",    "roles",  "attribute", "asset",       "parent",     "user",
    "group",    "source",  "target",  "owner",  "steward",   "relation",    "value",      "values",
    "note",     "comment", "date",    "of",     "the",       "sub"};

/// Types of assets and domains, and statuses, that every Collibra has.
constexpr std::array values_of_types = {"acronym",
                                        "business asset",
                                        "business dimension",
                                        "business process",
                                        "business term",
                                        "code list",
                                        "code value",
                                        "column",
                                        "data asset",
                                        "data attribute",
                                        "data element",
                                        "data entity",
                                        "data set",
                                        "database",
                                        "field",
                                        "file",
                                        "glossary",
                                        "issue",
                                        "kpi",
                                        "measure",
                                        "business asset domain",
                                        "data asset domain",
                                        "governance asset domain",
                                        "logical data dictionary",
                                        "mapping domain",
                                        "physical data dictionary",
                                        "policy",
                                        "report",
                                        "report catalog",
                                        "rulebook",
                                        "schema",
                                        "system",
                                        "table",
                                        "technology asset domain",
                                        "accepted",
                                        "approval pending",
                                        "candidate",
                                        "implemented",
                                        "in progress",
                                        "obsolete",
                                        "rejected",
                                        "reviewed",
                                        "under review"};

constexpr int header_from = 4;
constexpr int data_from = 3;

using Rows = std::vector<std::vector<std::string>>;

std::string folded(std::string_view text) {
  std::string out;
  append_folded(text, out);
  return out;
}

template <typename Words>
bool contains(const Words& words, std::string_view wanted) {
  return std::find(words.begin(), words.end(), wanted) != words.end();
}

bool is_lower(char c) { return c >= 'a' && c <= 'z'; }
bool is_upper(char c) { return c >= 'A' && c <= 'Z'; }
bool is_digit(char c) { return c >= '0' && c <= '9'; }

/// The words of a name: `Domain Name`, `domain_name` and `domainName` have the same two.
std::vector<std::string> words_of(std::string_view text) {
  std::vector<std::string> words;
  char before = ' ';
  for (const char c : text) {
    const bool is_letter = is_lower(c) || is_upper(c) || (static_cast<unsigned char>(c) & 0x80U) != 0;
    const bool begins = (before == ' ') || (is_lower(before) && is_upper(c));
    if (is_letter && begins) words.emplace_back();
    if (is_letter) words.back() += is_upper(c) ? static_cast<char>(c + ('a' - 'A')) : c;
    before = is_letter ? c : ' ';
  }
  return words;
}

/// What the template makes of a column.
struct Use {
  std::set<std::string> labels;  ///< the keys under which it stands, folded
  bool is_type = false;          ///< the name of a type or a status
};

std::vector<Use> uses_of(const Template& rows_template) {
  std::vector<Use> uses(rows_template.columns().read.highest());
  for (const TemplateCommand& command : rows_template.commands()) {
    for (std::size_t i = 0; i < command.fillings.size(); ++i) {
      for (const TextPiece& piece : command.fillings[i].text) {
        if (piece.column == 0 || piece.column > uses.size()) continue;
        Use& use = uses[piece.column - 1];
        for (const Node* node = &command.nodes[i]; node != command.nodes.data(); node = &node->parent()) {
          use.labels.insert(folded(node->key));
          use.is_type |= node->key == "type" || node->key == "status";
        }
      }
    }
  }
  return uses;
}

bool is_amount(std::string_view cell) {
  return cell.find_first_not_of("0123456789.,:-/ +TZ%") == std::string_view::npos &&
         std::any_of(cell.begin(), cell.end(), is_digit);
}

bool is_truth(std::string_view cell) {
  const std::string text = folded(cell);
  return text == "true" || text == "false";
}

/// `https://...`, `jane@example.com`.
bool is_address(std::string_view cell) {
  const std::size_t at = cell.find('@');
  const bool is_mail = at != std::string_view::npos && at > 0 &&
                       cell.find('.', at) != std::string_view::npos &&
                       cell.find(' ') == std::string_view::npos;
  return is_mail || cell.find("://") != std::string_view::npos;
}

/// What a cell has been found to be by its form alone.
enum class Form : std::uint8_t { words, amount, truth, address, id };

Form form_of(std::string_view cell) {
  if (is_uuid(cell)) return Form::id;
  if (is_amount(cell)) return Form::amount;
  if (is_truth(cell)) return Form::truth;
  return is_address(cell) ? Form::address : Form::words;
}

/// The form that all other rows have in a column; none where they differ, or are fewer than two.
std::optional<Form> form_below(const Rows& rows, std::size_t column) {
  std::optional<Form> common;
  std::size_t filled = 0;
  for (std::size_t i = 1; i < rows.size(); ++i) {
    if (column >= rows[i].size() || rows[i][column].empty()) continue;
    const Form form = form_of(rows[i][column]);
    if (common && form != *common) return std::nullopt;
    common = form;
    ++filled;
  }
  const bool enough = filled > 1 || (filled == 1 && common == Form::id);
  return enough ? common : std::nullopt;
}

/// True where another row has the same there, unless it is the same row once more.
bool comes_again(const Rows& rows, std::size_t column) {
  const std::vector<std::string>& first = rows.front();
  return std::any_of(rows.begin() + 1, rows.end(), [&](const std::vector<std::string>& row) {
    return column < row.size() && row[column] == first[column] && row != first;
  });
}

class Judgement {
 public:
  Judgement(const Rows& rows, const Template& rows_template) : rows_(rows), uses_(uses_of(rows_template)) {}

  FirstRow judge() {
    const std::vector<std::string>& first = rows_.front();
    for (std::size_t column = 0; column < std::min(first.size(), uses_.size()); ++column) {
      if (uses_[column].labels.empty() || first[column].empty()) continue;
      ++filled_;
      weigh(first[column], column);
    }
    if (heading_ >= header_from && heading_ > data_ && 2 * headings_ >= filled_) return FirstRow::header;
    return data_ >= data_from && data_ > heading_ ? FirstRow::data : FirstRow::unclear;
  }

 private:
  void weigh(const std::string& cell, std::size_t column) {
    const Use& use = uses_[column];
    const std::string text = folded(cell);
    const bool is_label = use.labels.contains(text);
    const bool is_value = !is_label && use.is_type && contains(values_of_types, text);
    const std::optional<Form> below = form_below(rows_, column);
    const Form form = form_of(cell);
    if (is_value || comes_again(rows_, column)) {
      data_ += 2;
    } else if (is_label) {
      add_heading(words_of(cell), 3);
    } else if (form != Form::words) {
      weigh_form(form, below);
    } else if (below && *below != Form::words) {
      add_heading({cell}, *below == Form::id ? header_from : 2);
    } else {
      weigh_words(cell);
    }
  }

  /// A column of numbers has a name, and names of columns can be numbers.
  void weigh_form(Form form, std::optional<Form> below) {
    if (form == Form::id || form == Form::address) {
      data_ += data_from;
    } else if (below == form) {
      data_ += 2;
    } else if (rows_.size() == 1) {
      data_ += 1;
    }
  }

  void weigh_words(std::string_view cell) {
    const std::vector<std::string> words = words_of(cell.substr(cell.rfind('>') + 1));
    const bool all_known = !words.empty() && std::all_of(words.begin(), words.end(), [](const auto& word) {
      return contains(heading_words, word);
    });
    if (all_known && std::none_of(cell.begin(), cell.end(), is_digit)) add_heading(words_of(cell), 2);
  }

  /// What stands there twice counts once: a column `status` may have `Status` as its display name.
  void add_heading(const std::vector<std::string>& words, int points) {
    ++headings_;
    if (known_.insert(words).second) heading_ += points;
  }

  const Rows& rows_;
  std::vector<Use> uses_;
  std::set<std::vector<std::string>> known_;
  std::size_t filled_ = 0;    ///< cells that the template reads
  std::size_t headings_ = 0;  ///< those of them that are like the name of a column
  int heading_ = 0;
  int data_ = 0;
};

}  // namespace

FirstRow judge_first_row(const Rows& rows, const Template& rows_template) {
  return rows.empty() ? FirstRow::unclear : Judgement(rows, rows_template).judge();
}

}  // namespace collint::table
