#include <string>
#include <utility>
#include <vector>

#include "catch.h"
#include "lint_text.h"

namespace collint::test {
namespace {

constexpr const char* assets = R"([
  {"resourceType": "Asset",
   "identifier": {"name": "${1}", "domain": {"name": "${3}", "community": {"name": "Retail"}}},
   "type": {"name": "${2}"}, "attributes": {"Description": [{"value": "${4}"}]}}
])";

const std::string header = "Name;Type;Domain;Description\n";

/// What is found where `headerRow` is true.
std::vector<std::string> found_in(std::string table, std::string rows_template = assets,
                                  const std::string& parameters = "headerRow = true") {
  const std::string configuration =
      "collibra-version = \"2026.07\"\n[[stage]]\nfiles = [\"*.csv\"]\n"
      "[stage.parameters]\n" +
      parameters + "\n";
  return lines_of(check_files({{"collint.toml", configuration},
                               {"t.csv", std::move(table)},
                               {"t-template.json", std::move(rows_template)}},
                              Sequence::unknown));
}

std::string replaced(std::string text, const std::string& what, const std::string& with) {
  const std::size_t at = text.find(what);
  REQUIRE(at != std::string::npos);
  return text.replace(at, what.size(), with);
}

TEST_CASE("a usual table gives nothing") {
  CHECK(found_in(header + "Orders;Table;CRM;All orders\nCustomers;Table;CRM\n").empty());
  CHECK(found_in("\xEF\xBB\xBF" + header + "Orders;Table;CRM;All orders\n").empty());
  CHECK(found_in("\xEF\xBB\xBF\"Name\";Type;Domain;Description\r\nOrders;Table;CRM;\"a\r\nb\"\r\n").empty());
  CHECK(found_in("Name;Type;Domain;Description;Owner\nOrders;Table;CRM;All;\nCustomers;Table;CRM;x;\n")
            .empty());
  CHECK(found_in("Full;Art;Bereich;Text\nOrders;Table;CRM;a\n").empty());
  CHECK(found_in("Orders;Table;CRM;a, b\nCustomers;Table;CRM;c, d\n", assets, "headerRow = false").empty());
}

TEST_CASE("what many rows repeat is told for each of them where that is wanted") {
  const std::string rows = header + "Orders;Table;CRM ;a\nOrders;Table;CRM ;a\nItems;Table;CRM ;b\n";
  const auto count = [&](bool tells_each_row) {
    std::size_t found = 0;
    const CheckedTexts texts = check_files({{"t.csv", rows}, {"t-template.json", assets}}, Sequence::unknown,
                                           {.tells_each_row = tells_each_row});
    for (const Finding& finding : texts.checked.files.front().findings)
      found += static_cast<std::size_t>(finding.rule == "text/surrounding-space");
    return found;
  };
  CHECK(count(false) == 1);
  CHECK(count(true) == 3);
}

TEST_CASE("a table with another separator is told once") {
  const std::vector<std::string> found = found_in("Name,Type,Domain\nOrders,Table,\"a; b\"\n,Table,CRM\n");
  REQUIRE(found.size() == 1);
  CHECK(found.front().starts_with("t.csv:1:1: error[csv/wrong-separator]: with the separator ';'"));
}

TEST_CASE("commas in a table of one column are no separators") {
  for (const std::string& line : found_in("Name\nOrders\nDoe, Jane\n"))
    CHECK(line.find("[template/column-out-of-range]") != std::string::npos);
}

TEST_CASE("a column that no row has is told in the template only") {
  const std::vector<std::string> found = found_in("Name;Type\nOrders;Table\nCustomers;Table\n");
  REQUIRE(found.size() == 2);
  CHECK(found[0].starts_with("t-template.json:3:55: error[template/column-out-of-range]"));
  CHECK(found[1].starts_with("t-template.json:4:72: error[template/column-out-of-range]"));
}

TEST_CASE("tables that share a template are counted") {
  const std::vector<std::string> found =
      lines_of(check_files({{"collint.toml",
                             "collibra-version = \"2026.07\"\n[[stage]]\nfiles = [\"*.csv\"]\n"
                             "template = \"rows-template.json\"\nparameters = {headerRow = true}\n"},
                            {"a.csv", header + "Orders;Table;CRM;All\n"},
                            {"b.csv", "Name;Type;Domain\nCustomers;Table;CRM\n"},
                            {"c.csv", "Name;Type;Domain\nInvoices;Table;CRM\n"},
                            {"rows-template.json", assets}},
                           Sequence::unknown));
  REQUIRE(found.size() == 1);
  CHECK(found.front().find("no row of b.csv (and 1 more table) has a column 4") != std::string::npos);
}

TEST_CASE("an identifier without a placeholder is told once, whatever the rows say") {
  const std::string constant = replaced(replaced(assets, "\"${1}\"", "\"Orders\""), "\"${3}\"", "\"CRM\"");
  const std::vector<std::string> found =
      found_in("N;T;B;D\n1;Table;1;a\n2;View;2;b\n3;Table;3;c\n", constant);
  std::size_t told = 0;
  for (const std::string& line : found) {
    told += static_cast<std::size_t>(line.find("[template/constant-command]") != std::string::npos);
    CHECK(line.find("[merge/") == std::string::npos);
  }
  CHECK(told == 1);
}

TEST_CASE("a placeholder that is none is told once") {
  const std::string malformed = replaced(replaced(assets, "\"${1}\"", "\"{1}\""), "\"${3}\"", "\"CRM\"");
  const std::vector<std::string> found = found_in("N;T;;D\n1;Table;;a\n2;View;;b\n3;Table;;c\n", malformed);
  REQUIRE(found.size() == 1);
  CHECK(found.front().find("[template/invalid-placeholder]") != std::string::npos);
}

TEST_CASE("rows from the first bytes on that are no UTF-8 are not compared") {
  const std::vector<std::string> found = found_in(header + "Z\xFCrich;Table;CRM;a\nZ\xF6rich;View;CRM;b\n");
  REQUIRE(found.size() == 1);
  CHECK(found.front().starts_with("t.csv:2:2: error[syntax/invalid-encoding]"));
}

TEST_CASE("a byte order mark belongs to no cell") {
  const std::vector<std::string> found = found_in(
      "\xEF\xBB\xBF"
      "A;Table;CRM;a\nB;Table;CRM;b\nA;Table;CRM;c\n",
      assets, "headerRow = false");
  REQUIRE(found.size() == 2);
  CHECK(found[0].starts_with("t.csv:1:1: warning[syntax/byte-order-mark]"));
  CHECK(found[1].find("Asset 'A' in 'CRM'") != std::string::npos);
}

TEST_CASE("a template that cannot be used is told in the template only") {
  for (const char* unusable : {"[{", "[]", "{}"}) {
    for (const std::string& line : found_in(header + "Orders;Table;CRM;a\n", unusable))
      CHECK(line.starts_with("t-template.json:"));
  }
}

TEST_CASE("options of CSV jobs are looked at where there are CSV files") {
  const auto invalid = [](const std::string& parameters) {
    std::size_t count = 0;
    for (const std::string& line : found_in("Name\n", assets, parameters))
      count += static_cast<std::size_t>(line.find("[csv/invalid-options]") != std::string::npos);
    return count;
  };
  CHECK(invalid("separator = \"\\t\"") == 0);
  CHECK(invalid("separator = \"|\"\nquote = \"'\"\nescape = \"^\"") == 0);
  CHECK(invalid("separator = \"\"") == 1);
  CHECK(invalid("separator = '\\t'") == 1);
  CHECK(invalid("escape = \"\\\"\"") == 1);
  CHECK(invalid("separator = \"|\"\nquote = \"|\"\nescape = \"|\"") == 2);
  CHECK(invalid("separator = [\";\"]") == 0);
  CHECK(lines_of(check_files({{"collint.toml",
                               "collibra-version = \"2026.07\"\n[[stage]]\nfiles = [\"*.json\"]\n"
                               "parameters = {separator = \"::\"}\n"},
                              {"a.json", R"([{"resourceType": "Community", "identifier": {"name": "A"}}])"}},
                             Sequence::unknown))
            .empty());
}

}  // namespace
}  // namespace collint::test
