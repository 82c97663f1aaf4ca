// Says which records and cells the cases of a file hold. tests/csv/Opencsv.java says the same for opencsv,
// and tests/csv/run compares the two. A case is a line with separator, quote, escape, strictQuotes,
// ignoreLeadingWhitespace and the number of bytes, and then those bytes. In what is said, `\r+` begins a
// record, `\r=` a cell and `\r;` ends a case, behind `!` where a quote was not closed: no cell holds a
// carriage return.
//
//   csv_cells WINDOW CASES    the cells
//   csv_cells count FILE      the number of records and cells of a file with semicolons

#include <fmt/core.h>

#include <cstdio>
#include <cstdlib>
#include <fstream>
#include <iostream>
#include <string>

#include "input/source.h"
#include "table/csv_reader.h"

namespace {

using collint::Cell;
using collint::Record;
using collint::Source;
using collint::table::CsvReader;
using collint::table::Dialect;

struct Case {
  Dialect dialect;
  std::string bytes;
};

bool read(std::istream& input, Case& wanted) {
  unsigned separator = 0;
  unsigned quote = 0;
  unsigned escape = 0;
  std::size_t size = 0;
  Dialect& dialect = wanted.dialect;
  input >> separator >> quote >> escape >> dialect.strict_quotes >> dialect.ignore_leading_whitespace >> size;
  if (!input || input.get() != '\n') return false;
  dialect.separator = separator;
  dialect.quote = quote;
  dialect.escape = escape;
  wanted.bytes.resize(size);
  return static_cast<bool>(input.read(wanted.bytes.data(), static_cast<std::streamsize>(size)));
}

void print_cells(const Case& wanted, std::size_t window) {
  const auto source = collint::source_of(wanted.bytes);
  CsvReader reader(*source, wanted.dialect, window);
  Record record;
  std::string text;
  while (reader.next(record)) {
    text += "\r+";
    for (const Cell& cell : record.cells) text.append("\r=").append(cell.text);
  }
  if (reader.unterminated_quote()) text += "!";
  text += reader.error() + "\r;";
  std::fwrite(text.data(), 1, text.size(), stdout);
}

int count(const std::string& path) {
  std::string error;
  const auto source = collint::open_source(path, error);
  if (source == nullptr) return EXIT_FAILURE;
  CsvReader reader(*source, Dialect{});
  Record record;
  std::size_t records = 0;
  std::size_t cells = 0;
  while (reader.next(record)) {
    ++records;
    cells += record.cells.size();
  }
  fmt::print("{} records, {} cells\n", records, cells);
  return EXIT_SUCCESS;
}

}  // namespace

int main(int argc, char** argv) {
  if (argc != 3) return EXIT_FAILURE;
  const std::string task = argv[1];
  if (task == "count") return count(argv[2]);
  std::ifstream input(argv[2], std::ios::binary);
  for (Case wanted; read(input, wanted);) print_cells(wanted, std::stoul(task));
  return EXIT_SUCCESS;
}
