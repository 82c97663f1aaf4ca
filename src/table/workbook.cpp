#include "table/workbook.h"

#include <fmt/core.h>

#include <algorithm>
#include <array>
#include <utility>

#include "model/characters.h"
#include "model/folded.h"
#include "model/spelling.h"
#include "table/archive.h"
#include "table/looks_like.h"
#include "table/parts.h"
#include "table/sheet_parser.h"
#include "table/sheet_writer.h"
#include "table/workbook_limits.h"

namespace collint::table {
namespace {

/// Says of what is no zip archive what it is; nothing where it is one, or where there is no telling.
std::optional<WorkbookProblem> not_an_archive(const Source& source) {
  std::array<char, 1024> start{};
  const Source::Result got = source.read(0, start.data(), start.size());
  if (!got.error.empty()) return WorkbookProblem{WorkbookProblem::Kind::system, got.error, ""};
  const std::string_view bytes(start.data(), got.size);
  if (bytes.empty())
    return WorkbookProblem{WorkbookProblem::Kind::unreadable, "the file is empty", "save the workbook again"};
  if (bytes.starts_with("PK")) return std::nullopt;
  const std::string_view other = looks_like(bytes);
  if (other.empty()) return std::nullopt;
  return WorkbookProblem{WorkbookProblem::Kind::unreadable,
                         fmt::format("this is {}, not an .xlsx workbook", other),
                         "open it in Excel and save it as .xlsx, without a password"};
}

/// "'Sheet1', 'Sheet2'", and no more than some.
std::string names_of(const std::vector<ListedSheet>& sheets) {
  constexpr std::size_t most = 10;
  std::string text;
  for (std::size_t i = 0; i < std::min(sheets.size(), most); ++i)
    text += fmt::format("{}'{}'", i == 0 ? "" : ", ", shortened(sheets[i].name));
  return sheets.size() > most ? text + ", ..." : text;
}

WorkbookProblem missing(std::string message, std::string help) {
  return {WorkbookProblem::Kind::missing_sheet, std::move(message), std::move(help)};
}

/// Excel tells the names of sheets apart without their letter case.
const ListedSheet* find_by_name(const std::vector<ListedSheet>& sheets, const std::string& name) {
  const auto exact = std::find_if(sheets.begin(), sheets.end(),
                                  [&](const ListedSheet& sheet) { return sheet.name == name; });
  if (exact != sheets.end()) return &*exact;
  std::string wanted;
  append_folded(name, wanted);
  const auto same = std::find_if(sheets.begin(), sheets.end(), [&](const ListedSheet& sheet) {
    std::string folded;
    append_folded(sheet.name, folded);
    return folded == wanted;
  });
  return same == sheets.end() ? nullptr : &*same;
}

WorkbookProblem no_such_name(const std::vector<ListedSheet>& sheets, const std::string& name) {
  NearestName nearest(name, name.size() / 3 + 2);
  for (const ListedSheet& sheet : sheets) nearest.consider(sheet.name);
  return missing(fmt::format("the workbook has no sheet '{}'", shortened(name)),
                 nearest.found().empty() ? fmt::format("it has {}", names_of(sheets))
                                         : fmt::format("did you mean '{}'? It has {}",
                                                       shortened(nearest.found()), names_of(sheets)));
}

std::variant<ListedSheet, WorkbookProblem> choose(const std::vector<ListedSheet>& sheets,
                                                  const SheetChoice& choice) {
  if (sheets.empty()) return missing("the workbook has no sheet", "open it in Excel and save it again");
  const std::uint32_t index = choice.index.value_or(0);
  const ListedSheet* sheet = nullptr;
  if (!choice.name.empty()) {
    sheet = find_by_name(sheets, choice.name);
    if (sheet == nullptr) return no_such_name(sheets, choice.name);
  } else if (index < sheets.size()) {
    sheet = &sheets[index];
  } else {
    return missing(fmt::format("the workbook has no sheet with index {}", index),
                   fmt::format("the index begins at 0, and there {} {}: {}",
                               sheets.size() == 1 ? "is" : "are", sheets.size(), names_of(sheets)));
  }
  if (!sheet->has_cells)
    return missing(fmt::format("'{}' is a chart or a dialog, which has no cells", shortened(sheet->name)),
                   "name the sheet that holds the table");
  return *sheet;
}

std::optional<WorkbookProblem> read_context(Archive& archive, const WorkbookParts& parts,
                                            CellContext& context) {
  context.dates_from_1904 = parts.dates_from_1904;
  std::optional<WorkbookProblem> problem;
  if (!parts.styles.empty()) problem = read_cell_formats(archive, parts.styles, context.formats);
  if (!problem && !parts.shared_texts.empty())
    problem = read_shared_texts(archive, parts.shared_texts, context.shared_texts);
  return problem;
}

/// How long the text of a sheet may become.
std::uint64_t most_written(std::uint64_t file_size) {
  if (file_size > limits::written / limits::growth) return limits::written;
  return std::max(file_size * limits::growth, limits::always_written);
}

std::variant<Sheet, WorkbookProblem> read_cells(Archive& archive, const WorkbookParts& parts,
                                                const ListedSheet& chosen, std::uint64_t file_size) {
  CellContext context;
  if (auto problem = read_context(archive, parts, context)) return *std::move(problem);
  SheetWriter writer(most_written(file_size));
  if (auto problem = read_sheet_part(archive, chosen.part, context, writer)) return *std::move(problem);
  Sheet sheet = writer.finish();
  if (!writer.error().empty()) return WorkbookProblem{WorkbookProblem::Kind::system, writer.error(), ""};
  sheet.name = chosen.name;
  sheet.hidden = chosen.hidden;
  return sheet;
}

}  // namespace

std::variant<Sheet, WorkbookProblem> read_sheet(const Source& workbook, const SheetChoice& choice) {
  if (auto problem = not_an_archive(workbook)) return *std::move(problem);
  Archive archive(workbook);
  if (!archive.is_open()) return archive.problem();
  auto parts = find_parts(archive);
  if (auto* problem = std::get_if<WorkbookProblem>(&parts)) return std::move(*problem);
  const auto& found = std::get<WorkbookParts>(parts);
  auto chosen = choose(found.sheets, choice);
  if (auto* problem = std::get_if<WorkbookProblem>(&chosen)) return std::move(*problem);
  return read_cells(archive, found, std::get<ListedSheet>(chosen), workbook.size());
}

}  // namespace collint::table
