#include "unit/table/workbook_text.h"

#include <fmt/core.h>

#include <map>
#include <sstream>

#include "table/cell_name.h"
#include "unit/table/workbook_file.h"

namespace collint::test {
namespace {

std::string as_xml(std::string_view text) {
  std::string xml;
  for (const char c : text) {
    if (c == '&') {
      xml += "&amp;";
    } else if (c == '<') {
      xml += "&lt;";
    } else {
      xml += c;
    }
  }
  return xml;
}

/// A cell as the part of a sheet has it; style 1 is that of dates.
std::string cell_of(const std::string& name, const std::string& value) {
  std::istringstream words(value);
  std::string kind;
  std::string content;
  words >> kind >> content;
  const std::string rest = "<v>" + as_xml(content) + "</v></c>";
  if (kind == "=number") return fmt::format("<c r=\"{}\">{}", name, rest);
  if (kind == "=date") return fmt::format("<c r=\"{}\" s=\"1\">{}", name, rest);
  if (kind == "=boolean") return fmt::format("<c r=\"{}\" t=\"b\">{}", name, rest);
  if (kind == "=error") return fmt::format("<c r=\"{}\" t=\"e\">{}", name, rest);
  if (kind == "=formula") return fmt::format("<c r=\"{}\"><f>A1</f>{}", name, rest);
  return fmt::format("<c r=\"{}\" t=\"inlineStr\"><is><t xml:space=\"preserve\">{}</t></is></c>", name,
                     as_xml(value));
}

struct Described {
  std::string sheet = "Sheet1";
  std::map<std::uint64_t, std::string> rows;
  std::string merged;
};

bool take(const std::string& line, Described& described) {
  const std::size_t colon = line.find(": ");
  const auto place = table::place_of(std::string_view(line).substr(0, std::min(colon, line.size())));
  if (line.starts_with("sheet ")) {
    described.sheet = line.substr(6);
  } else if (line.starts_with("merge ")) {
    described.merged += fmt::format("<mergeCell ref=\"{}\"/>", line.substr(6));
  } else if (place && colon != std::string::npos) {
    described.rows[place->row] += cell_of(line.substr(0, colon), line.substr(colon + 2));
  } else {
    return false;
  }
  return true;
}

}  // namespace

std::string workbook_of(std::string_view text) {
  Described described;
  std::istringstream lines{std::string(text)};
  for (std::string line; std::getline(lines, line);) {
    if (!take(line, described)) return std::string(text);
  }
  std::string rows;
  for (const auto& [number, cells] : described.rows)
    rows += fmt::format("<row r=\"{}\">{}</row>", number, cells);
  SmallWorkbook workbook;
  workbook.sheets = fmt::format(R"(<sheet name="{}" sheetId="1" r:id="rId1"/>)", as_xml(described.sheet));
  workbook.styles = R"(<styleSheet><cellXfs><xf numFmtId="0"/><xf numFmtId="14"/></cellXfs></styleSheet>)";
  workbook.sheet =
      sheet_of(rows, described.merged.empty() ? "" : "<mergeCells>" + described.merged + "</mergeCells>");
  return zipped(parts_of(workbook));
}

}  // namespace collint::test
