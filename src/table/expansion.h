#pragma once

#include <cstddef>
#include <cstdint>
#include <deque>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "json/batch.h"
#include "model/row.h"
#include "table/list_cell.h"
#include "table/template.h"

namespace collint::table {

/// Turns rows into the commands that their template makes of them, as the import does: see the top of
/// expansion.cpp. Not for use by several threads at once.
class Expansion {
 public:
  /// Both outlive the expansion.
  Expansion(const Template& rows_template, const CellSpelling& spelling);

  /// All commands of a row, classified. `number` is that of the row, `first_command` the position of its
  /// first command in the file. They live until the next call, and refer to the record. A blank row gives its
  /// first command only, to report it.
  void expand(const Record& record, std::uint64_t number, std::uint64_t first_command, json::Batch& batch);

 private:
  void expand_command(std::size_t number);
  void settle_facts();
  void append(std::uint32_t origin, std::size_t parent);
  void append_items(std::uint32_t origin, std::size_t parent);
  void append_node(std::uint32_t origin, std::size_t parent);
  void append_children(std::uint32_t origin, std::size_t own);
  void fill_text(const Filling& filling, Node& node);
  void fill_key(const Filling& filling, Node& node);
  void place(const Filling& filling, Node& node) const;
  [[nodiscard]] bool split_cells(std::uint32_t origin, std::size_t& length);
  [[nodiscard]] std::string_view joined(const std::vector<TextPiece>& pieces);
  [[nodiscard]] std::string_view text_of(std::uint32_t column);
  [[nodiscard]] std::string_view item_text(const ListItem& item);
  [[nodiscard]] std::pair<std::uint32_t, std::uint32_t> range_of(std::string_view text,
                                                                 std::uint32_t column) const;

  [[nodiscard]] const Filling& filling_of(std::uint32_t origin) const { return command_->fillings[origin]; }
  [[nodiscard]] bool is_missing(std::uint32_t column) const { return column > record_->cells.size(); }
  [[nodiscard]] bool is_empty(std::uint32_t column) const;
  [[nodiscard]] std::size_t count_empty(const Filling& filling) const;
  RowFact* note(RowFact::Kind kind, std::uint32_t origin, std::uint32_t column);

  /// The items of the cells of one leg or value, by column.
  struct Split {
    std::uint32_t column = 0;
    std::vector<ListItem> items;
  };
  [[nodiscard]] const Split* split_of(std::uint32_t column) const;

  static constexpr std::size_t no_item = SIZE_MAX;

  const Template& template_;
  const CellSpelling& spelling_;
  const Record* record_ = nullptr;
  const TemplateCommand* command_ = nullptr;
  Row* row_ = nullptr;
  std::vector<Node>* nodes_ = nullptr;
  bool in_own_key_ = false;
  std::size_t item_ = no_item;  ///< which item of its cells is appended
  std::vector<Split> splits_;   ///< the first `splits_used_` count
  std::size_t splits_used_ = 0;
  std::vector<Row> rows_;          ///< by command of the template
  std::deque<std::string> texts_;  ///< what is not in the record as it stands; the first `texts_used_` count
  std::size_t texts_used_ = 0;
  std::vector<std::pair<RowFact::Kind, std::uint32_t>> noted_;  ///< by kind and column, in this row
};

}  // namespace collint::table
