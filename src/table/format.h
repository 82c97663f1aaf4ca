#pragma once

#include <cstddef>
#include <cstdint>
#include <memory>
#include <optional>
#include <string>

#include "input/source.h"
#include "table/dialect.h"
#include "table/record_reader.h"
#include "table/template.h"
#include "table/workbook.h"

namespace collint::table {

/// How a table is to be read.
struct Format {
  bool is_workbook = false;
  Dialect dialect;                                ///< of a CSV file
  std::optional<bool> has_header;                 ///< as declared
  SheetChoice sheet;                              ///< of a workbook
  std::shared_ptr<const Template> rows_template;  ///< null where there is none
};

/// A reader of the records of a table, from its start; of a workbook `source` is its sheet, written out.
[[nodiscard]] std::unique_ptr<RecordReader> read_records(const Source& source, const Format& format,
                                                         std::size_t window);

}  // namespace collint::table
