#include "table/format.h"

#include "table/csv_reader.h"
#include "table/sheet_reader.h"

namespace collint::table {

std::unique_ptr<RecordReader> read_records(const Source& source, const Format& format, std::size_t window) {
  if (format.is_workbook) return std::make_unique<SheetReader>(source, window);
  return std::make_unique<CsvReader>(source, format.dialect, window);
}

}  // namespace collint::table
