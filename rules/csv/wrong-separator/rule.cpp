#include <fmt/core.h>

#include <string>

#include "lint/rule.h"

namespace collint::rules::csv_wrong_separator {
namespace {

/// As people write it, and as a shell and TOML take it.
std::string shown(char32_t separator) {
  if (separator == '\t') return "\\t";
  return separator < 0x80 ? std::string(1, static_cast<char>(separator)) : "\xEF\xBF\xBD";
}

void check_file(const FileSummary& file, Context& context) {
  if (file.table == nullptr || file.table->better_separator == 0) return;
  const Table& table = *file.table;
  const std::string better = shown(table.better_separator);
  context.report(
      {.span = table.first_row.empty() ? Span{} : table.first_row.front().span},
      fmt::format("with the separator '{}' the first row is a single cell, while '{}' divides every "
                  "row: the import finds none of the other columns that {} reads",
                  shown(table.separator), better, table.template_name),
      fmt::format("send the job with separator '{}' and declare it (separator = \"{}\" in the "
                  "parameters of the stage, or --csv-separator), or write the file with the "
                  "separator of the job",
                  better, better));
}

}  // namespace

extern const Rule rule;
const Rule rule{.name = "csv/wrong-separator", .severity = Severity::error, .check_file = check_file};

}  // namespace collint::rules::csv_wrong_separator
