// sheet_cells WORKBOOK [NAME | INDEX]...: for each sheet that is asked for, or the first, a line of JSON:
// what is known of the sheet, with the name and the text of every cell that holds something, or why there is
// none.

#include <fmt/core.h>

#include <algorithm>
#include <cstdio>
#include <string>
#include <string_view>
#include <variant>

#include "input/source.h"
#include "model/json_text.h"
#include "table/cell_name.h"
#include "table/sheet_reader.h"
#include "table/sheet_text.h"
#include "table/workbook.h"

namespace collint::table {
namespace {

std::string_view name_of(CellKind kind) {
  switch (kind) {
    case CellKind::number: return "number";
    case CellKind::date: return "date";
    case CellKind::boolean: return "boolean";
    case CellKind::formula: return "formula";
    case CellKind::error: return "error";
  }
  return "";
}

std::string_view name_of(WorkbookProblem::Kind kind) {
  switch (kind) {
    case WorkbookProblem::Kind::unreadable: return "unreadable";
    case WorkbookProblem::Kind::missing_sheet: return "missing_sheet";
    case WorkbookProblem::Kind::system: return "system";
  }
  return "";
}

/// The text of a cell, read at its place.
std::string text_at(const Source& source, Span span) {
  std::string spelt(span.length, '\0');
  spelt.resize(source.read(span.offset, spelt.data(), spelt.size()).size);
  std::string text;
  sheet_text::append_read(spelt, text);
  return text;
}

void print_cells(const Sheet& sheet) {
  SheetReader reader(*sheet.text);
  Record record;
  std::string_view comma;
  fmt::print("{{");
  for (std::uint64_t row = 1; reader.next(record); ++row) {
    for (std::size_t column = 1; column <= record.cells.size(); ++column) {
      const Cell& cell = record.cells[column - 1];
      if (cell.text.empty()) continue;
      fmt::print("{}\"{}\":{}", comma, cell_name(row, static_cast<std::uint32_t>(column)),
                 json_text(cell.text));
      comma = ",";
    }
  }
  fmt::print("}}");
  if (!reader.error().empty()) std::exit(1);
}

void print(const Sheet& sheet) {
  fmt::print("{{\"name\":{},\"hidden\":{},\"rows\":{},\"columns\":{},\"hidden_rows\":[{},{}]",
             json_text(sheet.name), sheet.hidden, sheet.rows, sheet.columns, sheet.hidden_rows,
             sheet.first_hidden_row);
  fmt::print(",\"non_text\":[");
  for (const NonTextCells& cells : sheet.non_text)
    fmt::print("{}{{\"kind\":\"{}\",\"first\":\"{}\",\"count\":{},\"text\":{},\"at_place\":{}}}",
               &cells == sheet.non_text.data() ? "" : ",", name_of(cells.kind),
               cell_name(cells.first_row, cells.column), cells.count, json_text(cells.text),
               json_text(text_at(*sheet.text, cells.first)));
  fmt::print("],\"merged_count\":{},\"merged\":[", sheet.merged_count);
  for (const MergedCells& cells : sheet.merged)
    fmt::print("{}[\"{}:{}\",{}]", &cells == sheet.merged.data() ? "" : ",",
               cell_name(cells.first_row, cells.first_column), cell_name(cells.last_row, cells.last_column),
               json_text(text_at(*sheet.text, cells.span)));
  fmt::print("],\"cells\":");
  print_cells(sheet);
  fmt::print("}}\n");
}

void print(const WorkbookProblem& problem) {
  fmt::print("{{\"problem\":\"{}\",\"message\":{},\"help\":{}}}\n", name_of(problem.kind),
             json_text(problem.message), json_text(problem.help));
}

SheetChoice choice_of(std::string_view argument) {
  const bool is_index = !argument.empty() && std::all_of(argument.begin(), argument.end(),
                                                         [](char c) { return c >= '0' && c <= '9'; });
  if (!is_index) return {std::string(argument), {}};
  return {"", static_cast<std::uint32_t>(std::stoul(std::string(argument)))};
}

}  // namespace
}  // namespace collint::table

int main(int count, char** arguments) {
  using namespace collint;
  if (count < 2) return 2;
  std::string error;
  const auto source = open_source(arguments[1], error);
  if (source == nullptr) {
    fmt::print(stderr, "{}: {}\n", arguments[1], error);
    return 2;
  }
  for (int i = 2; i < std::max(count, 3); ++i) {
    const auto choice = i < count ? table::choice_of(arguments[i]) : table::SheetChoice{};
    std::visit([](const auto& result) { table::print(result); }, table::read_sheet(*source, choice));
  }
  return 0;
}
