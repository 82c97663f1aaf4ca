#include "lint/row_findings.h"

#include <fmt/core.h>

#include <map>
#include <string>
#include <utility>

#include "model/mixed.h"

namespace collint {

namespace {

std::string in_more_rows(std::uint64_t rows) {
  return fmt::format(" (the same in {} more row{})", rows, rows == 1 ? "" : "s");
}

}  // namespace

void fold_rows_alike(const Table& table, std::vector<Finding>& findings) {
  std::map<std::pair<std::string_view, std::string>, std::uint64_t> counts;
  for (const Finding& finding : findings) {
    if (finding.in_one_row) ++counts[{finding.rule, finding.pointer}];
  }
  std::erase_if(counts,
                [&](const auto& entry) { return entry.second < 2 || entry.second * 2 <= table.rows; });
  std::vector<Finding> kept;
  kept.reserve(findings.size());
  for (Finding& finding : findings) {
    const auto alike = finding.in_one_row ? counts.find({finding.rule, finding.pointer}) : counts.end();
    if (alike != counts.end()) {
      const std::uint64_t rows = std::exchange(alike->second, 0);
      if (rows == 0) continue;
      finding.message += in_more_rows(rows - 1);
    }
    kept.push_back(std::move(finding));
  }
  findings = std::move(kept);
}

void RowFindings::note_in_template(const std::vector<Finding>& findings, const Command& command) {
  if (findings.empty()) return;
  for (std::uint32_t i = 0; i < command.root->extent; ++i) {
    const std::string pointer = command.pointer_to(command.root[i]);
    for (const Finding& finding : findings) {
      if (finding.pointer == pointer) in_template_.emplace(finding.rule, command.root, i);
    }
  }
}

bool RowFindings::wants(std::string_view rule, const Command& command, const Node& node) const {
  const std::uint32_t origin = command.row->origins[static_cast<std::size_t>(&node - command.root)];
  const Node* root = command.row->origin->root;
  if (in_template_.contains({rule, root, origin})) return false;
  return (*command.row->is_variable)[origin] ||
         !in_template_.contains({"template/invalid-placeholder", root, origin});
}

bool RowFindings::is_repeat(std::uint64_t subject, std::uint64_t row, std::size_t position) {
  if (tells_each_row_) subject += mixed(row);
  const auto [entry, is_new] = told_.try_emplace(subject, Told{position, row, 0});
  Told& told = entry->second;
  if (row != told.last_row) ++told.more_rows;
  told.last_row = row;
  return !is_new;
}

void RowFindings::finish(std::vector<Finding>& findings) const {
  for (const auto& [subject, told] : told_) {
    if (told.more_rows == 0) continue;
    findings[told.position].message += in_more_rows(told.more_rows);
  }
}

}  // namespace collint
