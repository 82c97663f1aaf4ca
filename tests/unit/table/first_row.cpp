#include "table/first_row.h"

#include <sstream>
#include <string>
#include <vector>

#include "catch.h"
#include "input/source.h"

namespace collint::table {
namespace {

constexpr const char* assets = R"([
  {"resourceType": "Domain", "identifier": {"name": "${3}", "community": {"name": "${5}"}}, "type": {"name": "${4}"}},
  {"resourceType": "Asset",
   "identifier": {"name": "${1}", "domain": {"name": "${3}", "community": {"name": "${5}"}}},
   "type": {"name": "${2}"}, "attributes": {"Description": [{"value": "${6}"}]}}
])";

constexpr const char* names_only = R"([
  {"resourceType": "Asset",
   "identifier": {"name": "${1}", "domain": {"name": "Columns", "community": {"name": "DBs"}}},
   "displayName": "${2}"}
])";

constexpr const char* ids = R"([
  {"resourceType": "Asset", "identifier": {"id": "${1}"}, "name": "${2}",
   "attributes": {"Row Count": [{"value": "${3}"}], "Link": [{"value": "${4}"}]}}
])";

std::vector<std::vector<std::string>> rows_of(const std::string& text) {
  std::vector<std::vector<std::string>> rows;
  std::istringstream lines(text);
  for (std::string line; std::getline(lines, line);) {
    std::vector<std::string>& row = rows.emplace_back();
    std::istringstream cells(line + ";");
    for (std::string cell; std::getline(cells, cell, ';');) row.push_back(cell);
  }
  return rows;
}

FirstRow judge(const char* rows_template, const std::string& rows) {
  const auto source = source_of(rows_template);
  return judge_first_row(rows_of(rows), Template(*source, "t.json"));
}

TEST_CASE("names of columns are known by their words") {
  const std::string data = "\nORDERS;Table;Physical;Physical Data Dictionary;DBs;All orders";
  CHECK(judge(assets, "Name;Asset Type;Domain;Domain Type;Community;Description" + data) == FirstRow::header);
  CHECK(judge(assets, "NAME;TYPE;DOMAIN;DOMAIN TYPE;COMMUNITY;DESCRIPTION" + data) == FirstRow::header);
  CHECK(judge(assets, "name;asset_type;domain_name;domain_type;community_name;text" + data) ==
        FirstRow::header);
  CHECK(judge(assets, "name;assetType;domainName;domainType;communityName;text" + data) == FirstRow::header);
  CHECK(judge(assets, "Full Name;Type;x > Domain;y > Domain Type;z > Community;") == FirstRow::header);
  CHECK(judge(names_only, "Name;Display Name\nid;Id") == FirstRow::header);
}

TEST_CASE("names of columns in other words are not taken for data") {
  const std::string data =
      "\nORDERS;Tabelle;Physisch;Verzeichnis;DBs;Alle\nKUNDEN;Tabelle;Physisch;Verzeichnis;DBs;";
  CHECK(judge(assets, "Bezeichnung;Art;Bereich;Bereichsart;Gemeinschaft;Text" + data) == FirstRow::unclear);
  CHECK(judge(assets, "Bezeichnung;Art;Bereich;Art;Bereich;Art" + data) == FirstRow::unclear);
  CHECK(judge(assets, "1;2;3;4;5;6" + data) == FirstRow::unclear);
  CHECK(judge(assets, "A;B;C;D;E;F" + data) == FirstRow::unclear);
  CHECK(judge(assets, ";;;;;" + data) == FirstRow::unclear);
}

TEST_CASE("names of columns are known by what stands below") {
  const std::string header = "Kennung;Bezeichnung;Zeilen;Verweis\n";
  const std::string first = "6f1c2a54-0d8e-4b63-9a27-3f5f0c1e7b10;ORDERS;12;https://a.example/1\n";
  const std::string second = "6f1c2a54-0d8e-4b63-9a27-3f5f0c1e7b11;CUSTOMERS;7;https://a.example/2\n";
  CHECK(judge(ids, header + first + second) == FirstRow::header);
  CHECK(judge(ids, header + first) == FirstRow::unclear);
  CHECK(judge(ids, "Id;Name;Row Count;Link\n" + first) == FirstRow::header);
}

TEST_CASE("a value amiss does not make the first row one of names") {
  const std::string data =
      "6f1c2a54-0d8e-4b63-9a27-3f5f0c1e7b11;CUSTOMERS;7;\n"
      "6f1c2a54-0d8e-4b63-9a27-3f5f0c1e7b12;INVOICES;8;\n";
  CHECK(judge(ids, "unknown;ORDERS;12;\n" + data) == FirstRow::unclear);
  CHECK(judge(ids, "6f1c2a54-0d8e-4b63-9a27-3f5f0c1e7b10;ORDERS;n/a;\n" + data) == FirstRow::data);
}

TEST_CASE("data is known by what comes again") {
  CHECK(judge(assets,
              "ORDERS;Table;Physical;Dictionary;DBs;All orders\n"
              "CUSTOMERS;Table;Physical;Dictionary;DBs;All customers") == FirstRow::data);
  CHECK(judge(assets, "SALES;Schema;Physical;Dictionary;DBs;\nORDERS;Table;Physical;Dictionary;DBs;\n") ==
        FirstRow::data);
  CHECK(judge(assets, "SALES;Schema;Physical;Dictionary;DBs;\nSALES;Schema;Physical;Dictionary;DBs;\n") ==
        FirstRow::unclear);
}

TEST_CASE("data is known by its form and by the types that every Collibra has") {
  CHECK(judge(ids, "6f1c2a54-0d8e-4b63-9a27-3f5f0c1e7b10;ORDERS;12;") == FirstRow::data);
  CHECK(judge(ids, "x;ORDERS;12;https://a.example/1") == FirstRow::data);
  CHECK(judge(assets, "ORDERS;Table;Physical;Physical Data Dictionary;DBs;All orders") == FirstRow::data);
  CHECK(judge(assets,
              "Price;Business Term;Sales;Glossary;Retail;What it costs\n"
              "Orders;Acronym;Sales;Glossary;Retail;") == FirstRow::data);
}

TEST_CASE("data of ordinary words is not taken for names of columns") {
  CHECK(judge(names_only, "name;Name") == FirstRow::unclear);
  CHECK(judge(names_only, "status;Status of the order\nid;Number of the order") == FirstRow::unclear);
  CHECK(judge(names_only, "customer_id;Customer Id\ncustomer_name;Customer Name") == FirstRow::unclear);
  CHECK(judge(assets, "name;Spalte;Physical Domain;Verzeichnis;DBs Community;the name") == FirstRow::unclear);
  CHECK(judge(assets, "customer_name;Spalte;Physical Domain;Domain of Columns;Data Community;") ==
        FirstRow::unclear);
  CHECK(judge(assets,
              "description;Column;CRM;Physical Data Dictionary;Sales;A description\n"
              "status;Column;CRM;Physical Data Dictionary;Sales;A status") == FirstRow::data);
}

TEST_CASE("a table of one column, or of none, is not judged by words") {
  constexpr const char* one = R"([{"resourceType": "Community", "identifier": {"name": "${1}"}}])";
  CHECK(judge(one, "Name\nRetail\nSales") == FirstRow::unclear);
  CHECK(judge(one, "Retail\nSales") == FirstRow::unclear);
  CHECK(judge(one, "") == FirstRow::unclear);
  CHECK(judge(R"([{"resourceType": "Community", "identifier": {"name": "Retail"}}])", "Name;Type") ==
        FirstRow::unclear);
}

TEST_CASE("a first row that comes again as a whole is judged by the other rows") {
  const std::string header = "Name;Asset Type;Domain;Domain Type;Community;Description\n";
  CHECK(judge(assets, header + "ORDERS;Table;Physical;Dictionary;DBs;\n" + header +
                          "CUSTOMERS;Table;Physical;Dictionary;DBs;\n") == FirstRow::header);
}

}  // namespace
}  // namespace collint::table
