// Of tables, too, neither windows nor threads show in the findings, whatever the bytes of the table or of its
// template.

#include <cstddef>
#include <string>
#include <vector>

#include "catch.h"
#include "lint_text.h"
#include "property/samples.h"

namespace collint::test {
namespace {

const std::string rows_template = R"([
  {"resourceType": "Community", "identifier": {"name": "${3}"}},
  {"resourceType": "Asset",
   "identifier": {"name": "${1}", "domain": {"name": "${2}", "community": {"name": "${3}"}}},
   "attributes": {"Definition": [{"value": "${4}"}], "Code": [{"values": ["${5}"]}]},
   "tags": ["${5}"],
   "relations": {"00000000-0000-0000-0000-000000007042:TARGET": [
     {"name": "${6}", "domain": {"name": "${7}", "community": {"name": "${3}"}}}]}},
  {"resourceType": "Complex Relation",
   "identifier": {"externalSystemId": "S", "externalEntityId": "${1} to ${6}"},
   "relations": {"00000000-0000-0000-0000-000000007088": [
     {"name": "${6}", "domain": {"name": "${7}", "community": {"name": "${3}"}}}]}}
])";

std::string table(int rows) {
  std::string text = "Name;Domain;Community;Definition;Codes;Table > Name;Table > Domain\r\n";
  for (int row = 0; row < rows; ++row) {
    const std::string number = std::to_string(row % 40);
    text += "COLUMN_" + number + ";Warehouse" + (row % 7 == 0 ? " " : "") + ";Retail;";
    text += row % 5 == 0 ? "\"first line\nsecond \"\"line\"\"\";" : "one \\" + number + ";";
    text += row % 3 == 0 ? "a, \"b, \\\\\"c\\\\\"\", d;" : row % 3 == 1 ? "a,,b;" : ";";
    text += row % 4 == 0 ? "TABLE_" + number + ";\n" : row % 4 == 1 ? "TABLE_1;Warehouse\n" : ";\r\n";
  }
  return text;
}

std::string description(const std::vector<NamedText>& files, const CheckOptions& options) {
  std::string all;
  for (const CheckedFile& file : check_files(files, Sequence::concurrent, options).checked.files)
    all += description_of(file);
  return all;
}

void check_all_windows(const std::string& text, const std::string& text_of_template) {
  const std::vector<NamedText> files = {{"a.csv", text},
                                        {"a-template.json", text_of_template},
                                        {"b.csv", text},
                                        {"b-template.json", rows_template}};
  const std::string expected = description(files, {});
  for (const std::size_t window : {16U, 31U, 100U, 1024U}) {
    INFO(text << "\n" << text_of_template << "\nin windows of " << window);
    CHECK(description(files, {.window = window, .threads = 3}) == expected);
  }
}

}  // namespace

TEST_CASE("findings in tables do not depend on windows and threads") {
  check_all_windows(table(60), rows_template);
}

TEST_CASE("findings in tables do not depend on windows and threads: defects anywhere") {
  Mutator mutator(5);
  const std::string text = table(12);
  for (int i = 0; i < 60; ++i) check_all_windows(mutator.mutated(text), rows_template);
  for (int i = 0; i < 60; ++i) check_all_windows(text, mutator.mutated(rows_template));
}

}  // namespace collint::test
