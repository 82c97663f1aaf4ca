#include "table/reader.h"

#include <algorithm>
#include <utility>
#include <vector>

#include "table/first_row.h"

namespace collint::table {
namespace {

/// The rows that are looked at to tell whether the first one is a header.
constexpr std::size_t rows_ahead = 20;

constexpr char32_t separators[] = {',', '\t', '|', ';', ':'};

std::vector<std::vector<std::string>> first_texts(RecordReader& records) {
  std::vector<std::vector<std::string>> rows;
  Record record;
  while (rows.size() < rows_ahead && records.next(record)) {
    std::vector<std::string>& row = rows.emplace_back();
    for (const Cell& cell : record.cells) row.emplace_back(cell.text);
  }
  return rows;
}

/// The byte order mark of a header is of no concern.
std::string_view without_mark(std::string_view text) {
  constexpr std::string_view mark = "\xEF\xBB\xBF";
  return text.starts_with(mark) ? text.substr(mark.size()) : text;
}

}  // namespace

Reader::Reader(const Source& source, const Format& format, Table known, std::size_t window)
    : records_(read_records(source, format, window)),
      template_(format.rows_template.get()),
      table_(std::move(known)) {
  if (template_ != nullptr && template_->is_usable())
    expansion_ = std::make_unique<Expansion>(*template_, *records_);
  table_.is_workbook = format.is_workbook;
  table_.separator = format.dialect.separator;
  table_.declared_header = format.has_header;
  if (expansion_ == nullptr) return;
  table_.template_name = template_->name();
  for (std::uint32_t column = 1; column <= template_->highest_column(); ++column)
    table_.read_columns.push_back(template_->reads(column));
  for (std::uint32_t column = 1; column <= template_->highest_column(); ++column)
    table_.key_columns.push_back(template_->identifies_by(column));
  look_ahead(source, format, window);
}

/// Decides whether the first row is a header: as it looks, since a row of names taken for data would be a row
/// of mistakes; where that is unclear, as declared.
void Reader::look_ahead(const Source& source, const Format& format, std::size_t window) {
  const auto records = read_records(source, format, window);
  std::vector<std::vector<std::string>> rows = first_texts(*records);
  if (!rows.empty() && !rows.front().empty()) rows.front().front() = without_mark(rows.front().front());
  table_.looks_like = judge_first_row(rows, *template_);
  switch (table_.looks_like) {
    case FirstRow::header: table_.has_header = true; break;
    case FirstRow::data: table_.has_header = false; break;
    case FirstRow::unclear: table_.has_header = format.has_header.value_or(rows.size() > 1); break;
  }
  const bool one_column =
      !rows.empty() && std::all_of(rows.begin(), rows.end(), [](const auto& row) { return row.size() == 1; });
  if (!format.is_workbook && one_column && template_->highest_column() > 1)
    look_for_separator(source, format, window);
}

void Reader::look_for_separator(const Source& source, const Format& format, std::size_t window) {
  std::size_t most = 1;
  for (const char32_t separator : separators) {
    Format other = format;
    if (separator == format.dialect.quote || separator == format.dialect.escape) continue;
    other.dialect.separator = separator;
    Record record;
    const auto records = read_records(source, other, window);
    if (!records->next(record) || record.cells.size() <= most) continue;
    if (record.cells.size() < template_->highest_column()) continue;
    most = record.cells.size();
    table_.better_separator = separator;
  }
}

bool Reader::next_record() {
  if (!records_->next(record_)) return false;
  ++table_.rows;
  table_.columns = std::max(table_.columns, static_cast<std::uint32_t>(record_.cells.size()));
  if (table_.rows > 1) return true;
  for (std::uint32_t column = 1; column <= record_.cells.size(); ++column)
    table_.first_row.push_back(
        {std::string(without_mark(record_.cells[column - 1].text)), record_.span_of(column)});
  return true;
}

bool Reader::next(json::Batch& batch) {
  batch.commands.clear();
  while (batch.commands.empty()) {
    if (!next_record()) return false;
    const bool is_header = table_.rows == 1 && table_.has_header;
    const bool is_passed_over = table_.is_workbook && record_.is_blank();
    if (is_header || is_passed_over || expansion_ == nullptr || table_.better_separator != 0) continue;
    const std::uint64_t data_row = table_.rows - (table_.has_header ? 2 : 1);
    const std::size_t in_row = template_->commands().size();
    expansion_->expand(record_, table_.rows, data_row * in_row, batch);
  }
  commands_ += batch.commands.size();
  return true;
}

FileSummary Reader::summary() const {
  FileSummary summary;
  summary.top_level = table_.rows == 0 ? TopLevel::nothing : TopLevel::array;
  summary.commands = commands_;
  Table table = table_;
  table.unterminated_quote = records_->unterminated_quote();
  table.invalid_utf8 = records_->invalid_utf8();
  summary.table = std::make_shared<const Table>(std::move(table));
  return summary;
}

RowOfCommand row_of_command(std::uint64_t number, std::size_t commands_in_row, bool has_header) {
  return {number / commands_in_row + (has_header ? 2 : 1), number % commands_in_row};
}

}  // namespace collint::table
