// Tables with their templates: one mistake is one finding, at its cell, and a mistake of the template is none
// of the rows.

#include <string>
#include <vector>

#include "catch.h"
#include "lint_text.h"
#include "unit/table/workbook_text.h"

namespace collint::test {
namespace {

using Lines = std::vector<std::string>;

const std::string own = R"({"name":"${2}","community":{"name":"${3}"}})";
const std::string asset =
    R"("resourceType":"Asset","identifier":{"name":"${1}","domain":)" + own + R"(},"type":{"name":"Table"})";
const std::string related = "\"00000000-0000-0000-0000-000000007005:TARGET\"";

/// "row:column rule" of the findings in a table that has a header; those in its template are "template rule".
Lines findings_of(const std::string& name, std::string table, const std::string& commands) {
  const std::string configuration =
      "collibra-version = \"2026.07\"\n[[stage]]\nfiles = [\"" + name +
      "\"]\nparameters = { headerRow = true }\ntemplate = \"rows-template.json\"\n";
  const CheckedTexts texts = check_files({{"collint.toml", configuration},
                                          {name, std::move(table)},
                                          {"rows-template.json", "[" + commands + "]"}},
                                         Sequence::in_turn);
  Lines lines;
  for (const CheckedFile& file : texts.checked.files) {
    for (const Finding& finding : file.findings) {
      const bool in_table = file.summary.table != nullptr;
      const std::string place =
          in_table ? std::to_string(finding.cell.row) + ":" + std::to_string(finding.cell.column)
                   : std::string("template");
      lines.push_back(place + " " + std::string(finding.rule));
    }
  }
  return lines;
}

Lines findings_of(const std::string& rows, const std::string& commands) {
  return findings_of("rows.csv", "Name;Domain;Community;D;E;F\n" + rows, commands);
}

std::string asset_with(const std::string& members) { return "{" + asset + "," + members + "}"; }

std::string related_to(const std::string& target) {
  return "\"relations\":{" + related + ":[" + target + "]}";
}

const std::string other = R"({"name":"${4}","domain":{"name":"${5}","community":{"name":"${6}"}}})";
const std::string containers = R"({"resourceType":"Community","identifier":{"name":"${3}"}},
  {"resourceType":"Domain","identifier":)" +
                               own + R"(,"type":{"name":"Physical Data Dictionary"}},)";

}  // namespace

TEST_CASE("a row that fills nothing of a command gives an empty one") {
  const std::string command = R"({"attributes":{"Note":[{"value":"${4}"}]}})";
  for (const std::string& commands : {command, command + "," + asset_with("\"tags\":[]")})
    CHECK(findings_of("A;B;C;;;\n", commands) == findings_of("A;B;C;D;;\n", commands));
}

TEST_CASE("an empty cell is one mistake, whatever reads it") {
  const std::string commands = containers + asset_with(related_to(other));
  CHECK(findings_of("a;d;c;;;\nb;d;c;x;d;c\n", commands).empty());
  CHECK(findings_of("a;;c;;;\n", commands) == Lines{"2:2 table/empty-key-cell"});
  CHECK(findings_of("a;d;;x;d;c\n", commands) == Lines{"2:3 table/empty-key-cell"});
  CHECK(findings_of("a;d;c;x;;c\n", commands) == Lines{"2:5 table/half-filled-reference"});
  CHECK(findings_of("a;d;c;;;\n;;;;;\n\n", commands) == Lines{"3:1 table/empty-key-cell"});
  const std::string by_own = R"({"name":"${4}","domain":)" + own + "}";
  CHECK(findings_of("a;;c;x\n", containers + asset_with(related_to(by_own))) ==
        Lines{"2:2 table/empty-key-cell"});
}

TEST_CASE("a reference beside what identifies the row is a matter of the template") {
  const std::string by_own = R"({"name":"${4}","domain":)" + own + "}";
  CHECK(findings_of("a;d;c;\nb;d;c\ne;d;c;\n", asset_with(related_to(by_own))) ==
        Lines{"2:4 table/half-filled-reference"});
}

TEST_CASE("a row that is too short is one mistake") {
  const std::string commands = asset_with(related_to(other));
  CHECK(findings_of("a;d;c\nb;d;c;\n", commands).empty());
  CHECK(findings_of("a\n", commands) == Lines{"2:2 csv/missing-column"});
  CHECK(findings_of("a\nb\ne\n", commands) == Lines{"2:2 csv/missing-column"});
  CHECK(findings_of("a;d;c;x\n", commands) == Lines{"2:5 csv/missing-column"});
}

TEST_CASE("rows of one resource follow each other") {
  const std::string commands = asset_with(R"("tags":["${4}"])");
  CHECK(findings_of("a;d;c;x\na;d;c;y\nb;d;c;x\n", commands).empty());
  CHECK(findings_of("a;d;c;x\nb;d;c;x\na;d;c;y\n", commands) == Lines{"4:1 table/interleaved-rows"});
  CHECK(findings_of("a;d;c;x\nb;d;c;x\na;d;c;x\n", commands) == Lines{"4:1 merge/non-adjacent-duplicate"});
  CHECK(findings_of("a;d;c;x\na;d;c;x\n", commands) == Lines{"3:1 merge/adjacent-duplicate"});
  CHECK(findings_of("a;d;c;x\n;d;c;\na;d;c;y\n", commands) == Lines{"3:1 table/empty-key-cell"});
  const std::string column = R"(,{"resourceType":"Asset","identifier":{"name":"${4}","domain":)" + own +
                             R"(},"type":{"name":"Column"}})";
  CHECK(findings_of("a;d;c;1\nb;d;c;2\na;d;c;3\n", "{" + asset + "}" + column).empty());
}

TEST_CASE("what each row does is a mistake of the template") {
  const std::string twice = "{" + asset + "}," +
                            R"({"resourceType":"Community","identifier":{"name":"x ${1}"}},)" +
                            asset_with(R"("tags":["${4}"])");
  CHECK(findings_of("a;d;c;x\nb;d;c;x\ne;d;c;x\nf;d;c;x\n", twice) ==
        Lines{"2:1 merge/non-adjacent-duplicate"});
  CHECK(findings_of("a;d;c;x\nb;d;c;y\n", asset_with(R"("tags":["${4}","${4}"])")) ==
        Lines{"template tag/duplicate"});
}

TEST_CASE("values of a repeated key that come from the first cell are a mistake of the template") {
  CHECK(findings_of("A;B;C\n", asset_with(R"("attributes":{"N":["${1}"],"N":["${1}","${2}"]})")) ==
        Lines{"template command/wrong-type", "template syntax/duplicate-key", "template command/wrong-type",
              "template command/wrong-type"});
}

TEST_CASE("a value that comes again is told once") {
  const std::string commands = asset_with(R"("tags":["${4}"])");
  CHECK(findings_of("a;d ;c;x\nb;d ;c;x\ne ;d ;c;x\n", commands) ==
        Lines{"2:2 text/surrounding-space", "4:1 text/surrounding-space"});
  CHECK(findings_of("a;d;c;\"x, y, x\"\n", commands) == Lines{"2:4 tag/duplicate"});
}

TEST_CASE("empty rows and cells of a workbook are no short rows") {
  const std::string commands = asset_with(related_to(other));
  const auto cells_of = [](const std::string& rows) {
    return workbook_of("A1: Name\nB1: Domain\nC1: Community\nD1: D\nE1: E\nF1: F\n" + rows);
  };
  CHECK(findings_of("rows.xlsx", cells_of("A2: a\nB2: d\nC2: c\nA4: b\nB4: d\nC4: c\nF4: z\nD4: x\nE4: y\n"),
                    commands)
            .empty());
  CHECK(findings_of("rows.xlsx", cells_of("A2: a\nB2: d\n"), commands) == Lines{"2:3 table/empty-key-cell"});
  CHECK(
      findings_of("rows.xlsx", cells_of("A2: a\nB2: d\nC2: c\nA3: b\nB3: d\nC3: c\nmerge A1:F1\n"), commands)
          .empty());
}

TEST_CASE("headings and columns that nothing reads may hold anything") {
  const std::string rows = "A1: =number 1\nB1: Domain\nC1: =date 46000\nA2: a\nB2: d\nC2: c\nD2: =number 5\n";
  CHECK(findings_of("rows.xlsx", workbook_of(rows), "{" + asset + "}") ==
        Lines{"1:4 template/unused-column"});
  CHECK(findings_of("rows.xlsx", workbook_of(rows + "A3: =number 5\nB3: d\nC3: c\n"), "{" + asset + "}") ==
        Lines{"1:4 template/unused-column", "3:1 excel/non-text-cell"});
}

TEST_CASE("what a template says beside a cell can repeat the cell") {
  CHECK(findings_of("a;d;c;x\n", asset_with(R"("tags":["${4}","x"])")) == Lines{"2:4 tag/duplicate"});
  CHECK(findings_of("a;d;c;y\n", asset_with(R"("tags":["${4}","x"])")).empty());
  const std::string own_table = R"({"name":"a","domain":{"name":"d","community":{"name":"c"}}})";
  CHECK(findings_of("a;d;c;x\nb;d;c;x\n", asset_with(R"("tags":["${4}"],)" + related_to(own_table))) ==
        Lines{"2:1 relation/self"});
}

TEST_CASE("a mistake in an escaped text of a template is told there alone") {
  CHECK(findings_of("a;d;c\nb;d;c\n", asset_with(R"("displayName":"two\u0020\u0020blanks")")) ==
        Lines{"template text/unusual-space"});
}

TEST_CASE("rows that a misspelt placeholder makes one resource are not compared") {
  const std::string misspelt = R"({"resourceType":"Asset","identifier":{"name":"{1}","domain":)" + own +
                               R"(},"type":{"name":"${4}"}})";
  CHECK(findings_of("a;d;c;Table\nb;d;c;Column\n", misspelt) ==
        Lines{"template template/invalid-placeholder"});
}

TEST_CASE("cells that are empty in all rows need no column where no header names one") {
  const std::string configuration = "[[stage]]\nfiles = [\"a.csv\"]\nparameters = { headerRow = false }\n";
  const CheckedTexts texts = check_files({{"collint.toml", configuration},
                                          {"a.csv", "a;d;c\nb;d;c\n"},
                                          {"a-template.json", "[" + asset_with(R"("tags":["${4}"])") + "]"}},
                                         Sequence::in_turn);
  CHECK(lines_of(texts.checked.files[0]).empty());
  CHECK(lines_of(texts.checked.files[1]).empty());
}

}  // namespace collint::test
