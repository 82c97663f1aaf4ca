#include "table/workbook.h"

#include <string>
#include <variant>
#include <vector>

#include "catch.h"
#include "input/line_index.h"
#include "table/cell_format.h"
#include "table/cell_name.h"
#include "table/cell_text.h"
#include "table/sheet_reader.h"
#include "table/sheet_text.h"
#include "unit/table/workbook_file.h"

namespace collint::table {
namespace {

using test::Parts;
using test::sheet_of;
using test::SmallWorkbook;
using Rows = std::vector<std::vector<std::string>>;

Rows rows_of(const Sheet& sheet, std::size_t window = SheetReader::default_window) {
  Rows rows;
  SheetReader reader(*sheet.text, window);
  Record record;
  while (reader.next(record)) {
    rows.emplace_back();
    for (const Cell& cell : record.cells) rows.back().emplace_back(cell.text);
  }
  CHECK(reader.error().empty());
  return rows;
}

std::string text_at(const Sheet& sheet, Span span) {
  std::string text(span.length, '?');
  CHECK(sheet.text->read(span.offset, text.data(), text.size()).size == span.length);
  return text;
}

Sheet read(const Parts& parts, const SheetChoice& choice = {}) {
  const auto source = source_of(test::zipped(parts));
  auto result = read_sheet(*source, choice);
  if (const auto* problem = std::get_if<WorkbookProblem>(&result)) FAIL(problem->message);
  return std::get<Sheet>(std::move(result));
}

Sheet read(const SmallWorkbook& workbook, const SheetChoice& choice = {}) {
  return read(test::parts_of(workbook), choice);
}

Sheet read_rows(const std::string& rows, const std::string& after = "") {
  return read({.sheet = sheet_of(rows, after)});
}

WorkbookProblem problem_of(std::string bytes, const SheetChoice& choice = {}) {
  const auto source = source_of(std::move(bytes));
  auto result = read_sheet(*source, choice);
  REQUIRE(std::holds_alternative<WorkbookProblem>(result));
  return std::get<WorkbookProblem>(result);
}

WorkbookProblem problem_of(const SmallWorkbook& workbook, const SheetChoice& choice = {}) {
  return problem_of(test::zipped(test::parts_of(workbook)), choice);
}

std::string number(std::string_view stored) {
  std::string text;
  append_number(stored, text);
  return text;
}

std::string date(std::string_view stored, CellFormat format = CellFormat::date, bool from_1904 = false) {
  std::string text;
  append_date(stored, format, from_1904, text);
  return text;
}

}  // namespace

TEST_CASE("texts of all kinds are read") {
  const Sheet sheet = read(SmallWorkbook{
      .sheet = sheet_of(R"(<row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" t="s"><v>1</v></c>
        <c r="C1" t="inlineStr"><is><t>in</t></is></c><c r="D1" t="inlineStr"><is><r><rPr><b/></rPr><t>ri</t></r>
        <r><t>ch</t></r><rPh sb="0" eb="1"><t>not this</t></rPh></is></c>
        <c r="E1" t="str"><v>a &lt; b</v></c></row>)"),
      .shared_texts = "<sst><si><t xml:space=\"preserve\"> Name </t></si>"
                      "<si><r><t>ru</t></r><r><t>ns</t></r><rPh><t>not this</t></rPh></si></sst>"});
  CHECK(rows_of(sheet) == Rows{{" Name ", "runs", "in", "rich", "a < b"}});
  CHECK(sheet.name == "Sheet1");
  CHECK(sheet.rows == 1);
  CHECK(sheet.columns == 5);
  CHECK(sheet.non_text.empty());
  CHECK_FALSE(sheet.hidden);
}

TEST_CASE("what means something in the written-out sheet is escaped in cells") {
  const std::string text = "a_x000A_b_x001F_c_x001B_d_x000D_\ne_x005F_x000A_ _xD83D__xDE00_ _xD83D_ _x00_";
  const Sheet sheet =
      read(SmallWorkbook{.sheet = sheet_of("<row><c t=\"s\"><v>0</v></c><c t=\"inlineStr\"><is><t>" + text +
                                           "</t></is></c></row>"),
                         .shared_texts = "<sst><si><t>" + text + "</t></si></sst>"});
  const std::string expected =
      "a\nb\x1F"
      "c\x1B"
      "d\r\ne_x000A_ \xF0\x9F\x98\x80 \xEF\xBF\xBD _x00_";
  for (const std::size_t window : {1U, 7U, 1000U})
    CHECK(rows_of(sheet, window) == Rows{{expected, expected}});
}

TEST_CASE("the spelling of a cell leads back to its bytes") {
  std::string spelt;
  sheet_text::append_spelt("a\nb\x1F\x1B", spelt);
  CHECK(spelt ==
        "a\x1Bnb\x1Bs\x1B"
        "e");
  const auto source = source_of(spelt + "\n");
  const SheetReader reader(*source);
  CHECK(reader.offset_in(spelt, 0) == 0);
  CHECK(reader.offset_in(spelt, 1) == 1);
  CHECK(reader.offset_in(spelt, 2) == 3);
  CHECK(reader.offset_in(spelt, 3) == 4);
  CHECK(reader.offset_in(spelt, 5) == 8);
  CHECK(reader.offset_in(spelt, 9) == 8);
}

TEST_CASE("rows and lines have the same numbers") {
  const Sheet sheet = read_rows(R"(<row r="3"><c r="B3"><v>1</v></c><c r="E3" s="1"/></row><row r="4"/>
    <row><c><v>2</v></c><c r="C5"><v>3</v></c><c><v>4</v></c></row><row r="9"><c r="A9" s="2"/></row>)");
  CHECK(rows_of(sheet) == Rows{{}, {}, {"", "1"}, {}, {"2", "", "3", "4"}});
  CHECK(sheet.rows == 5);
  CHECK(sheet.columns == 4);

  SheetReader reader(*sheet.text);
  Record record;
  std::vector<std::uint64_t> offsets;
  while (reader.next(record)) offsets.push_back(record.offset);
  LineIndex lines;
  Locator locator(*sheet.text, lines);
  for (std::size_t row = 1; row <= offsets.size(); ++row) CHECK(locator.line_of(offsets[row - 1]) == row);
  reader.seek(offsets[2]);
  REQUIRE(reader.next(record));
  CHECK(record.offset == offsets[2]);
  CHECK(record.bytes ==
        "\x1F"
        "1");
  REQUIRE(record.cells.size() == 2);
  CHECK(record.cells[1].begin == 1);
  CHECK(record.cells[1].end == 2);
}

TEST_CASE("cells out of order are put in order, and of two the later counts") {
  const Sheet sheet =
      read_rows(R"(<row r="1"><c r="C1"><v>3</v></c><c r="A1"><v>1</v></c><c r="B1" t="b"><v>1</v></c>
    <c r="C1" t="str"><v>x</v></c></row>)");
  CHECK(rows_of(sheet) == Rows{{"1", "TRUE", "x"}});
  REQUIRE(sheet.non_text.size() == 2);
  CHECK(sheet.non_text[0].column == 1);
  CHECK(sheet.non_text[1].column == 2);
}

TEST_CASE("rows out of order are refused") {
  CHECK(problem_of(SmallWorkbook{.sheet = sheet_of("<row r=\"2\"/><row r=\"2\"/>")}).message ==
        "the workbook is damaged: row 2 stands after row 2");
  CHECK(problem_of(SmallWorkbook{.sheet = sheet_of("<row r=\"7\"/><row r=\"5\"/>")}).message ==
        "the workbook is damaged: row 5 stands after row 7");
}

TEST_CASE("what is no text is counted by column and kind") {
  const Sheet sheet = read(SmallWorkbook{
      .sheet = sheet_of(
          R"(<row><c><v>1</v></c><c t="b"><v>0</v></c><c t="e"><v>#N/A</v></c><c s="1"><v>45000</v></c></row>
        <row><c><v>2.50</v></c><c><f>A1+A2</f><v>3.5</v></c><c t="str"><f>"a"</f><v>a</v></c><c><f>B1</f></c></row>
        <row><c><v>3</v></c><c t="d"><v>2026-11-22</v></c></row>)"),
      .styles = "<styleSheet><cellXfs><xf numFmtId=\"0\"/><xf numFmtId=\"14\"/></cellXfs></styleSheet>"});
  CHECK(rows_of(sheet) ==
        Rows{{"1", "FALSE", "#N/A", "2023-03-15"}, {"2.5", "3.5", "a", ""}, {"3", "2026-11-22"}});
  struct Expected {
    CellKind kind;
    std::uint32_t column;
    std::uint64_t count;
    std::uint64_t first_row;
    std::string text;
  };
  const std::vector<Expected> expected{
      {CellKind::number, 1, 3, 2, "2.5"},      {CellKind::date, 2, 1, 3, "2026-11-22"},
      {CellKind::boolean, 2, 1, 1, "FALSE"},   {CellKind::formula, 2, 1, 2, "3.5"},
      {CellKind::formula, 3, 1, 2, "a"},       {CellKind::error, 3, 1, 1, "#N/A"},
      {CellKind::date, 4, 1, 1, "2023-03-15"}, {CellKind::formula, 4, 1, 2, ""}};
  REQUIRE(sheet.non_text.size() == expected.size());
  for (std::size_t i = 0; i < expected.size(); ++i) {
    const NonTextCells& cells = sheet.non_text[i];
    CHECK(cells.kind == expected[i].kind);
    CHECK(cells.column == expected[i].column);
    CHECK(cells.count == expected[i].count);
    CHECK(cells.first_row == expected[i].first_row);
    CHECK(cells.text == expected[i].text);
    CHECK(text_at(sheet, cells.first) == expected[i].text);
  }
}

TEST_CASE("numbers are written with the fewest digits") {
  for (const auto& [stored, text] : std::vector<std::pair<std::string, std::string>>{
           {"1", "1"},
           {"1.0", "1"},
           {" 12 ", "12"},
           {"0", "0"},
           {"-0", "0"},
           {"007", "7"},
           {"1.10", "1.1"},
           {"1.1000000000000001", "1.1"},
           {"0.30000000000000004", "0.30000000000000004"},
           {"-2.5", "-2.5"},
           {"1e3", "1000"},
           {"+5", "5"},
           {"1E+20", "1E+20"},
           {"12345678901234567000", "12345678901234567000"},
           {"1.5E-10", "1.5E-10"},
           {"0.000001", "0.000001"},
           {"1.7976931348623157E+308", "1.7976931348623157E+308"},
           {"4.9406564584124654E-324", "5E-324"},
           {"100000000000000000000", "1E+20"},
           {"9007199254740993", "9007199254740992"},
           {"1E999", "1E999"},
           {"12 apples", "12 apples"},
           {"", ""},
           {"-", "-"}})
    CHECK(number(stored) == text);
}

TEST_CASE("dates are written as ISO 8601 has them") {
  CHECK(date("46348") == "2026-11-22");
  CHECK(date("46348.416666666664") == "2026-11-22T10:00:00");
  CHECK(date("46348.416672453706") == "2026-11-22T10:00:00.500");
  CHECK(date("46347.99999999999999") == "2026-11-22");
  CHECK(date("1") == "1900-01-01");
  CHECK(date("59") == "1900-02-28");
  CHECK(date("60") == "1900-02-29");
  CHECK(date("61") == "1900-03-01");
  CHECK(date("0.5") == "1900-01-00T12:00:00");
  CHECK(date("2958465") == "9999-12-31");
  CHECK(date("2958466") == "2958466");
  CHECK(date("-1") == "-1");
  CHECK(date("0", CellFormat::date, true) == "1904-01-01");
  CHECK(date("44886", CellFormat::date, true) == "2026-11-22");
  CHECK(date("0.4375", CellFormat::time) == "10:30:00");
  CHECK(date("1.4375", CellFormat::time) == "1900-01-01T10:30:00");
  CHECK(date("1.1041666666666667", CellFormat::duration) == "26:30:00");
  CHECK(date("x") == "x");
}

TEST_CASE("the format of a cell says whether its number is a date") {
  for (const char* code :
       {"dd/mm/yyyy", "mmm", "[$-409]d\\-mmm", "YYYY", "[Red]yyyy", "yyyy\"h\"", "d;@", "d h:mm"})
    CHECK(format_of_code(code) == CellFormat::date);
  for (const char* code : {"h:mm", "mm:ss.0", "h AM/PM"}) CHECK(format_of_code(code) == CellFormat::time);
  for (const char* code : {"[h]:mm", "[mm]:ss", "[SS]"}) CHECK(format_of_code(code) == CellFormat::duration);
  for (const char* code :
       {"General", "0.00", "0.00E+00", "@", "\"day\" 0", "0\\d", "[Red]0", "0_d", "0;yyyy", "#\"", "[", "\\"})
    CHECK(format_of_code(code) == CellFormat::number);
  CHECK(format_of_builtin(0) == CellFormat::number);
  CHECK(format_of_builtin(13) == CellFormat::number);
  CHECK(format_of_builtin(14) == CellFormat::date);
  CHECK(format_of_builtin(20) == CellFormat::time);
  CHECK(format_of_builtin(22) == CellFormat::date);
  CHECK(format_of_builtin(46) == CellFormat::duration);
  CHECK(format_of_builtin(49) == CellFormat::number);
}

TEST_CASE("a workbook says how its dates are counted and what its own formats are") {
  const SmallWorkbook workbook{
      .sheet = sheet_of("<row><c s=\"1\"><v>0</v></c><c s=\"2\"><v>0</v></c><c s=\"9\"><v>0</v></c></row>"),
      .styles =
          "<styleSheet><numFmts><numFmt numFmtId=\"14\" formatCode=\"0.0\"/>"
          "<numFmt numFmtId=\"170\" formatCode=\"yyyy\"/></numFmts><cellStyleXfs><xf numFmtId=\"170\"/>"
          "</cellStyleXfs><cellXfs><xf/><xf numFmtId=\"170\"/><xf numFmtId=\"14\"/></cellXfs></styleSheet>",
      .properties = "<workbookPr date1904=\"1\"/>"};
  CHECK(rows_of(read(workbook)) == Rows{{"1904-01-01", "0", "0"}});
}

TEST_CASE("sheets are found by name, by index and in the first place") {
  const SmallWorkbook workbook{
      .sheet = sheet_of("<row><c><v>1</v></c></row>"),
      .sheets = R"(<sheet name="Chart" sheetId="9" r:id="c"/><sheet name="One" sheetId="1" r:id="rId1"/>
                   <sheet name="Two &amp; a half" sheetId="2" state="hidden" r:id="two"/><sheet name="Lost" r:id="x"/>)",
      .relationships = R"(<Relationship Id="c" Type="http://x/chartsheet" Target="chartsheets/sheet1.xml"/>
        <Relationship Id="two" Type="http://purl.oclc.org/ooxml/worksheet" Target="../xl/./other/two.xml"/>)"};
  Parts parts = test::parts_of(workbook);
  parts.emplace_back(
      "xl/other/two.xml",
      "<x:worksheet "
      "xmlns:x=\"s\"><x:sheetData><x:row><x:c><x:v>2</x:v></x:c></x:row></x:sheetData></x:worksheet>");
  CHECK(rows_of(read(parts, {"One", {}})) == Rows{{"1"}});
  CHECK(rows_of(read(parts, {"ONE", {}})) == Rows{{"1"}});
  CHECK(rows_of(read(parts, {"", 1})) == Rows{{"1"}});
  CHECK(read(parts, {"", 2}).hidden);
  CHECK(rows_of(read(parts, {"Two & a half", {}})) == Rows{{"2"}});

  const std::string bytes = test::zipped(parts);
  const auto problem = [&](const SheetChoice& choice) { return problem_of(bytes, choice); };
  CHECK(problem({}).kind == WorkbookProblem::Kind::missing_sheet);
  CHECK(problem({}).message == "'Chart' is a chart or a dialog, which has no cells");
  CHECK(problem({"Ones", {}}).message == "the workbook has no sheet 'Ones'");
  CHECK(problem({"Ones", {}}).help == "did you mean 'One'? It has 'Chart', 'One', 'Two & a half', 'Lost'");
  CHECK(problem({"Something else", {}}).help == "it has 'Chart', 'One', 'Two & a half', 'Lost'");
  CHECK(problem({"", 4}).kind == WorkbookProblem::Kind::missing_sheet);
  CHECK(problem({"", 4}).help ==
        "the index begins at 0, and there are 4: 'Chart', 'One', 'Two & a half', 'Lost'");
  CHECK(problem({"Lost", {}}).kind == WorkbookProblem::Kind::unreadable);
}

TEST_CASE("merged cells and hidden rows are told") {
  const Sheet sheet = read_rows(
      R"(<row hidden="1"/><row hidden="true"><c t="str"><v>ab</v></c></row><row><c r="B3" t="str"><v>cd</v></c></row>)",
      R"(<mergeCells count="4"><mergeCell ref="A2:A3"/><mergeCell ref="B3:D4"/><mergeCell ref="E3:F3"/>
         <mergeCell ref="C9"/><mergeCell ref="?"/></mergeCells>)");
  CHECK(sheet.hidden_rows == 1);
  CHECK(sheet.first_hidden_row == 2);
  CHECK(sheet.merged_count == 4);
  REQUIRE(sheet.merged.size() == 4);
  CHECK(text_at(sheet, sheet.merged[0].span) == "ab");
  CHECK(text_at(sheet, sheet.merged[1].span) == "cd");
  CHECK(sheet.merged[1].last_row == 4);
  CHECK(sheet.merged[1].last_column == 4);
  CHECK(sheet.merged[2].span == Span{7, 0});  // the end of its row
  CHECK(sheet.merged[3].span == Span{8, 0});  // the end of the sheet
}

TEST_CASE("merged cells are found far down, and only the first are kept") {
  std::string rows;
  std::string merged;
  for (int row = 1; row <= 3000; row += 2) {
    rows += "<row r=\"" + std::to_string(row) + "\"><c><v>" + std::to_string(row) + "</v></c></row>";
    merged += "<mergeCell ref=\"A" + std::to_string(row) + ":B" + std::to_string(row) + "\"/>";
  }
  const Sheet sheet = read_rows(rows, "<mergeCells>" + merged + "</mergeCells>");
  CHECK(sheet.merged_count == 1500);
  REQUIRE(sheet.merged.size() == 1000);
  for (const MergedCells& cells : sheet.merged)
    CHECK(text_at(sheet, cells.span) == std::to_string(cells.first_row));
}

TEST_CASE("the last row and the last column are read, and none beyond") {
  const Sheet sheet = read_rows(R"(<row r="1048576"><c r="XFD1048576"><v>1</v></c></row>)");
  CHECK(sheet.rows == 1'048'576);
  CHECK(sheet.columns == 16'384);
  CHECK(cell_name(1'048'576, 16'384) == "XFD1048576");
  for (const char* rows :
       {R"(<row r="1048577"/>)", R"(<row r="0"/>)", R"(<row r="x"/>)", R"(<row r="1048576"/><row/>)",
        R"(<row><c r="XFE1"/></row>)", R"(<row><c r="1"/></row>)", R"(<row><c r=""/></row>)",
        R"(<row><c r="XFD1"/><c/></row>)", R"(<row><c r="AAAA1"/></row>)"})
    CHECK(problem_of(SmallWorkbook{.sheet = sheet_of(rows)}).kind == WorkbookProblem::Kind::unreadable);
}

TEST_CASE("cells have names") {
  CHECK(cell_name(5, 3) == "C5");
  CHECK(column_name(26) == "Z");
  CHECK(column_name(27) == "AA");
  CHECK(column_name(702) == "ZZ");
  CHECK(column_name(703) == "AAA");
  for (std::uint32_t column = 1; column <= 16'384; ++column) CHECK(column_of(cell_name(1, column)) == column);
}

TEST_CASE("what is no workbook is called what it is") {
  const auto message = [](std::string bytes) { return problem_of(std::move(bytes)).message; };
  CHECK(message("") == "the file is empty");
  CHECK(message("\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1 rest") ==
        "this is an encrypted workbook or an old one (.xls), not an .xlsx workbook");
  CHECK(message("\xEF\xBB\xBF <!DOCTYPE html>\n<html>") == "this is an HTML page, not an .xlsx workbook");
  CHECK(message("<?xml version=\"1.0\"?><Workbook/>") == "this is an XML file, not an .xlsx workbook");
  CHECK(message("Name;Domain\na;b\n") == "this is a CSV file, not an .xlsx workbook");
  CHECK(message("[{}]") == "this is a JSON file, not an .xlsx workbook");
  CHECK(message(test::zipped({{"a.txt", "x"}})) ==
        "this is a zip archive without a workbook in it, not an .xlsx workbook");
  CHECK(message(test::zipped({{"content.xml", "x"}, {"META-INF/manifest.xml", "x"}})) ==
        "this is an OpenDocument file (.ods), not an .xlsx workbook");
  CHECK(message(test::zipped(
            {{"_rels/.rels",
              "<r><Relationship Type=\"a/officeDocument\" Target=\"xl/workbook.bin\"/></r>"}})) ==
        "this is a binary workbook (.xlsb), not an .xlsx workbook");
  CHECK(message(test::zipped(
            {{"_rels/.rels",
              "<r><Relationship Type=\"a/officeDocument\" Target=\"word/document.xml\"/></r>"}})) ==
        "this is a Word document, not an .xlsx workbook");
  CHECK(message("PK\x03\x04 and nothing of an archive").starts_with("the workbook is damaged: "));
}

TEST_CASE("damaged workbooks are refused") {
  const auto message = [](const std::string& sheet) {
    return problem_of(SmallWorkbook{.sheet = sheet}).message;
  };
  CHECK(message(sheet_of("<row>")).starts_with("xl/worksheets/sheet1.xml is no valid XML: mismatched tag"));
  CHECK(message("<worksheet>").starts_with("xl/worksheets/sheet1.xml is no valid XML: no element found"));
  CHECK(message("<chartsheet/>") == "the workbook is damaged: <chartsheet> where a sheet must stand");
  CHECK(message(sheet_of("<row><c t=\"s\"><v>0</v></c></row>")) ==
        "the workbook is damaged: cell A1: it refers to a shared text that is not there");
  CHECK(message(sheet_of("<row><c t=\"s\"><v>-1</v></c></row>")).find("shared text") != std::string::npos);

  Parts parts = test::parts_of({});
  parts.erase(parts.begin() + 3);
  CHECK(problem_of(test::zipped(parts)).message ==
        "the workbook is damaged: xl/worksheets/sheet1.xml: it is missing");

  std::string bytes =
      test::zipped(test::parts_of({.sheet = sheet_of(R"(<row><c><v>123456789</v></c></row>)")}));
  CHECK(problem_of(bytes.substr(0, bytes.size() / 2)).kind == WorkbookProblem::Kind::unreadable);
}

TEST_CASE("what is declared or nested is refused") {
  const auto message = [](const std::string& sheet) {
    return problem_of(SmallWorkbook{.sheet = sheet}).message;
  };
  CHECK(message("<!DOCTYPE worksheet [<!ENTITY a \"x\">]>" +
                sheet_of("<row><c t=\"str\"><v>&a;</v></c></row>")) ==
        "xl/worksheets/sheet1.xml has a DOCTYPE, which no workbook has");
  CHECK(message("<!DOCTYPE worksheet SYSTEM \"file:///etc/passwd\">" + sheet_of("")) ==
        "xl/worksheets/sheet1.xml has a DOCTYPE, which no workbook has");
  std::string nested;
  for (int i = 0; i < 1000; ++i) nested += "<a>";
  CHECK(message(nested).find("too many elements within each other") == std::string::npos);
  CHECK(message("<worksheet>" + nested) ==
        "xl/worksheets/sheet1.xml has too many elements within each other");
}

TEST_CASE("what is too long is refused before memory is spent on it") {
  const auto message = [](const std::string& sheet) {
    return problem_of(SmallWorkbook{.sheet = sheet}).message;
  };
  const std::string long_text(2'000'000, 'x');
  CHECK(
      message("<worksheet><!--" + long_text + "--></worksheet>").find("has a tag or a comment without end") !=
      std::string::npos);
  CHECK(message("<worksheet a=\"" + long_text + "\"/>").find("has a tag or a comment without end") !=
        std::string::npos);
  CHECK(message(sheet_of("<row><c t=\"str\"><v>" + long_text + "</v></c></row>")) ==
        "the workbook is damaged: cell A1: its text is longer than any that Excel writes");
  CHECK(rows_of(read_rows("<row>" + std::string(2'000'000, ' ') + "<c><v>1</v></c></row>")) == Rows{{"1"}});
  std::string names;
  for (int i = 0; i < 500'000; ++i) names += "<n" + std::to_string(i) + "/>";
  CHECK(message("<worksheet>" + names + "</worksheet>").find("is no valid XML: out of memory") !=
        std::string::npos);
  std::string cells;
  for (int i = 0; i < 200'000; ++i) cells += "<c r=\"A1\"><v>1</v></c>";
  CHECK(message(sheet_of("<row>" + cells + "</row>")) ==
        "the workbook is damaged: row 1 is longer than any that a workbook needs");
}

TEST_CASE("what inflates out of all proportion is refused") {
  const WorkbookProblem problem = problem_of(SmallWorkbook{.sheet = sheet_of(std::string(150'000'000, ' '))});
  CHECK(problem.kind == WorkbookProblem::Kind::unreadable);
  CHECK(problem.message.starts_with("the workbook is too large: 10"));
}

TEST_CASE("what is written out of all proportion is refused") {
  std::string rows;
  for (int row = 0; row < 70'000; ++row) rows += "<row><c r=\"XFD1\"><v>1</v></c></row>";
  CHECK(problem_of(SmallWorkbook{.sheet = sheet_of(rows)})
            .message.starts_with("the workbook is damaged: the sheet has more text than any that a workbook "
                                 "needs, up to row 65"));
}

TEST_CASE("a system that fails is no fault of the workbook") {
  class Broken : public Source {
   public:
    explicit Broken(std::string bytes) : bytes_(std::move(bytes)) {}
    [[nodiscard]] Result read(std::uint64_t offset, char* buffer, std::size_t size) const override {
      if (offset > 0 && offset < bytes_.size() / 2) return {0, "Input/output error"};
      return {offset < bytes_.size() ? bytes_.copy(buffer, size, offset) : 0, ""};
    }
    [[nodiscard]] std::uint64_t size() const override { return bytes_.size(); }

   private:
    std::string bytes_;
  };
  const auto result = read_sheet(Broken(test::zipped(test::parts_of({}))), {});
  REQUIRE(std::holds_alternative<WorkbookProblem>(result));
  CHECK(std::get<WorkbookProblem>(result).kind == WorkbookProblem::Kind::system);
  CHECK(std::get<WorkbookProblem>(result).message == "Input/output error");
}

}  // namespace collint::table
