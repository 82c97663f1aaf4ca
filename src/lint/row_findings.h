#pragma once

#include <cstddef>
#include <cstdint>
#include <set>
#include <string_view>
#include <tuple>
#include <unordered_map>
#include <vector>

#include "lint/finding.h"
#include "model/command.h"
#include "model/table.h"

namespace collint {

/// Of findings about two places in one row that most rows of a table give alike, keeps the first, with their
/// number: it is the template that has these two commands.
void fold_rows_alike(const Table& table, std::vector<Finding>& findings);

/// Keeps the findings of a table few: a mistake of the template is told in the template and not for each row,
/// and a cell that comes again in other rows is told once, with their number.
class RowFindings {
 public:
  /// With `tells_each_row` a cell is told once in each row that has it.
  explicit RowFindings(bool tells_each_row) : tells_each_row_(tells_each_row) {}

  /// Notes the findings in a command of the template: no row tells them again.
  void note_in_template(const std::vector<Finding>& findings, const Command& command);

  /// False for what the template tells already of the node, be it that the row was meant to have a say in it.
  [[nodiscard]] bool wants(std::string_view rule, const Command& command, const Node& node) const;

  /// True where a finding about the same was added before, in this row or another; `position` is where this
  /// one would be among the findings of the file.
  [[nodiscard]] bool is_repeat(std::uint64_t subject, std::uint64_t row, std::size_t position);

  /// Once all rows are read: tells in the findings how many more rows they stand for.
  void finish(std::vector<Finding>& findings) const;

 private:
  struct Told {
    std::size_t position = 0;
    std::uint64_t last_row = 0;
    std::uint64_t more_rows = 0;
  };
  bool tells_each_row_;
  /// Rule, command of the template, node.
  std::set<std::tuple<std::string_view, const Node*, std::uint32_t>> in_template_;
  std::unordered_map<std::uint64_t, Told> told_;
};

}  // namespace collint
