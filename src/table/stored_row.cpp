#include "table/stored_row.h"

#include "table/encoding.h"
#include "table/reader.h"

namespace collint::table {
namespace {

/// Rows are short.
constexpr std::size_t window = 4096;

}  // namespace

StoredRow::StoredRow(const Source& source, const Format& format)
    : source_(source),
      records_(read_records(source, format, window)),
      commands_in_row_(format.rows_template->commands().size()),
      expansion_(*format.rows_template, *records_) {}

const Command* StoredRow::read(std::uint64_t offset, std::uint64_t number, bool has_header) {
  records_->seek(offset);
  if (!records_->next(record_)) return nullptr;
  if (offset == 0) drop_byte_order_mark(record_);
  const RowOfCommand place = row_of_command(number, commands_in_row_, has_header);
  expansion_.expand(record_, place.row, number - place.of_template, batch_);
  if (batch_.commands.size() <= place.of_template) return nullptr;
  return &batch_.commands[place.of_template];
}

}  // namespace collint::table
