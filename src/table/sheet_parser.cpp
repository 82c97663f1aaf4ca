#include "table/sheet_parser.h"

#include <fmt/core.h>

#include <charconv>
#include <cstdint>

#include "table/cell_name.h"
#include "table/cell_text.h"
#include "table/rich_text.h"
#include "table/sheet_text.h"
#include "table/workbook_limits.h"
#include "table/xml.h"

namespace collint::table {
namespace {

/// What a cell says that it stores.
enum class Storage : std::uint8_t { number, shared_text, text, inline_text, boolean, date, error };

Storage storage_of(std::string_view type) {
  if (type == "s") return Storage::shared_text;
  if (type == "n") return Storage::number;
  if (type == "inlineStr") return Storage::inline_text;
  if (type == "b") return Storage::boolean;
  if (type == "d") return Storage::date;
  if (type == "e") return Storage::error;
  return Storage::text;
}

/// A number that is all of an attribute or a value, or none.
std::optional<std::uint32_t> whole_number(std::string_view digits) {
  std::uint32_t number = 0;
  const auto [end, error] = std::from_chars(digits.data(), digits.data() + digits.size(), number);
  if (error != std::errc() || end != digits.data() + digits.size()) return std::nullopt;
  return number;
}

/// A cell while it is read. One object is used again for each.
struct ReadCell {
  std::uint32_t column = 0;
  std::uint32_t style = 0;
  Storage storage = Storage::number;
  bool is_formula = false;
  bool in_value = false;
  bool in_inline_text = false;
  std::string value;
  RichText inline_text;
};

class SheetHandler : public XmlHandler {
 public:
  SheetHandler(const CellContext& context, SheetWriter& writer) : context_(context), writer_(writer) {}

  void start(std::size_t depth, std::string_view name, const XmlAttributes& attributes) override {
    switch (depth) {
      case root_depth:
        if (name != "worksheet") refuse(fmt::format("<{}> where a sheet must stand", shortened_name(name)));
        break;
      case section_depth:
        section_ = name == "sheetData"    ? Section::rows
                   : name == "mergeCells" ? Section::merged_cells
                                          : Section::other;
        break;
      case row_depth: start_in_section(name, attributes); break;
      case cell_depth:
        in_cell_ = in_row_ && name == "c";
        if (in_cell_) start_cell(attributes);
        break;
      default:
        if (in_cell_) start_in_cell(depth, name);
    }
  }

  void text(std::size_t depth, std::string_view piece) override {
    if (!in_cell_) return;
    if (cell_.in_value && depth == value_depth) cell_.value += piece;
    if (cell_.value.size() > limits::cell || (cell_.in_inline_text && !cell_.inline_text.take(depth, piece)))
      refuse_cell("its text is longer than any that Excel writes");
  }

  void end(std::size_t depth) override {
    if (depth == value_depth) {
      cell_.in_value = cell_.in_inline_text = false;
    } else if (depth == cell_depth && in_cell_) {
      in_cell_ = false;
      end_cell();
    } else if (depth == row_depth && in_row_) {
      in_row_ = false;
      end_row();
    }
  }

 private:
  enum class Section : std::uint8_t { other, rows, merged_cells };
  static constexpr std::size_t root_depth = 1;
  static constexpr std::size_t section_depth = 2;
  static constexpr std::size_t row_depth = 3;
  static constexpr std::size_t cell_depth = 4;
  static constexpr std::size_t value_depth = 5;

  static std::string shortened_name(std::string_view name) { return std::string(name.substr(0, 40)); }

  void refuse_cell(std::string_view why) {
    refuse(fmt::format("cell {}: {}", cell_name(row_, cell_.column), why));
  }

  void start_in_section(std::string_view name, const XmlAttributes& attributes) {
    in_row_ = section_ == Section::rows && name == "row";
    if (in_row_) start_row(attributes);
    if (section_ == Section::merged_cells && name == "mergeCell") take_merged_cells(attributes);
  }

  void start_row(const XmlAttributes& attributes) {
    const std::uint64_t last = row_;
    const auto number = attributes.find("r");
    if (number) {
      row_ = row_number(*number).value_or(0);
    } else {
      row_ = last < limits::rows ? last + 1 : 0;
    }
    const auto hidden = attributes.find("hidden").value_or("0");
    cell_.column = 0;
    writer_.begin_row(row_, hidden == "1" || hidden == "true");
    if (row_ == 0) {
      refuse("it has a row with a number that Excel does not have");
    } else if (row_ <= last) {
      refuse(fmt::format("row {} stands after row {}", row_, last));
    }
  }

  void start_cell(const XmlAttributes& attributes) {
    const std::uint32_t last = cell_.column;
    std::uint32_t column = last + 1;
    cell_.style = 0;
    cell_.storage = Storage::number;
    cell_.is_formula = cell_.in_value = cell_.in_inline_text = false;
    cell_.value.clear();
    cell_.inline_text.begin(value_depth);
    attributes.each([&](std::string_view name, std::string_view value) {
      if (name == "r") column = column_of(value).value_or(0);
      if (name == "s") cell_.style = whole_number(value).value_or(0);
      if (name == "t") cell_.storage = storage_of(value);
    });
    cell_.column = column;
    if (column == 0 || column > limits::columns)
      refuse(fmt::format("row {} has a cell in a column that Excel does not have", row_));
  }

  void start_in_cell(std::size_t depth, std::string_view name) {
    if (depth == value_depth) {
      cell_.in_value = name == "v" && cell_.storage != Storage::inline_text;
      cell_.in_inline_text = name == "is" && cell_.storage == Storage::inline_text;
      cell_.is_formula |= name == "f";
    } else if (cell_.in_inline_text) {
      cell_.inline_text.start(depth, name);
    }
  }

  void end_cell() {
    kind_.reset();
    spelt_.clear();
    if (cell_.storage == Storage::shared_text && !cell_.value.empty()) return add_shared_text();
    if (cell_.storage == Storage::inline_text) {
      spell(cell_.inline_text.stored());
    } else if (!cell_.value.empty()) {
      take_value();
    }
    add(spelt_);
  }

  void add(std::string_view spelt) {
    if (cell_.is_formula) kind_ = CellKind::formula;
    if (kind_ || !spelt.empty()) writer_.add_cell(cell_.column, spelt, kind_);
  }

  void add_shared_text() {
    const auto number = whole_number(cell_.value);
    if (!number || *number >= context_.shared_texts.size())
      return refuse_cell(fmt::format("it refers to a shared text that is not there"));
    add(context_.shared_texts.at(*number));
  }

  void spell(std::string_view stored) {
    unescaped_.clear();
    append_unescaped(stored, unescaped_);
    sheet_text::append_spelt(unescaped_, spelt_);
  }

  void take_value() {
    switch (cell_.storage) {
      case Storage::number: take_number(); break;
      case Storage::boolean:
        kind_ = CellKind::boolean;
        spelt_ = cell_.value == "1" || cell_.value == "true" ? "TRUE" : "FALSE";
        break;
      case Storage::date:
        kind_ = CellKind::date;
        spell(cell_.value);
        break;
      case Storage::error:
        kind_ = CellKind::error;
        spell(cell_.value);
        break;
      default: spell(cell_.value);
    }
  }

  void take_number() {
    const CellFormat format =
        cell_.style < context_.formats.size() ? context_.formats[cell_.style] : CellFormat::number;
    number_.clear();
    if (format == CellFormat::number) {
      append_number(cell_.value, number_);
    } else {
      append_date(cell_.value, format, context_.dates_from_1904, number_);
    }
    if (number_.empty()) return;
    kind_ = format == CellFormat::number ? CellKind::number : CellKind::date;
    sheet_text::append_spelt(number_, spelt_);
  }

  void end_row() {
    switch (writer_.end_row()) {
      case SheetWriter::Outcome::written: break;
      case SheetWriter::Outcome::too_long:
        refuse(fmt::format("row {} is longer than any that a workbook needs", row_));
        break;
      case SheetWriter::Outcome::sheet_too_long:
        refuse(fmt::format("the sheet has more text than any that a workbook needs, up to row {}", row_));
        break;
      case SheetWriter::Outcome::no_room: refuse({WorkbookProblem::Kind::system, writer_.error(), ""}); break;
    }
  }

  void take_merged_cells(const XmlAttributes& attributes) {
    const std::string_view range = attributes.find("ref").value_or("");
    const std::size_t colon = range.find(':');
    const auto first = place_of(range.substr(0, colon));
    const auto last = colon == std::string_view::npos ? first : place_of(range.substr(colon + 1));
    if (!first || !last) return;
    writer_.add_merged_cells({first->row, first->column, last->row, last->column, {}});
  }

  const CellContext& context_;
  SheetWriter& writer_;
  Section section_ = Section::other;
  bool in_row_ = false;
  bool in_cell_ = false;
  std::uint64_t row_ = 0;
  ReadCell cell_;
  std::optional<CellKind> kind_;  ///< of the cell that ends
  std::string spelt_;             ///< the same
  std::string unescaped_;
  std::string number_;
};

}  // namespace

std::optional<WorkbookProblem> read_sheet_part(Archive& archive, const std::string& part,
                                               const CellContext& context, SheetWriter& writer) {
  SheetHandler handler(context, writer);
  return read_xml(archive, part, limits::inflated, handler);
}

}  // namespace collint::table
