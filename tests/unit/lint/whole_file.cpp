// The rules about a file as a whole: where they stand, and that one mistake gives one finding.

#include <string>
#include <vector>

#include "catch.h"
#include "lint_text.h"

namespace collint::test {
namespace {

using Names = std::vector<std::string>;

Names rules_of(const std::string& text) {
  Names names;
  for (const Finding& finding : check_text(text).findings) names.emplace_back(finding.rule);
  return names;
}

const std::string command = R"({"resourceType":"Community","identifier":{"name":"C"}})";

}  // namespace

TEST_CASE("one finding of one rule for what the file is") {
  CHECK(rules_of("[" + command + "]").empty());
  CHECK(rules_of(command) == Names{"syntax/not-an-array"});
  CHECK(rules_of("{\"communities\":[" + command + "]}") == Names{"syntax/not-an-array"});
  CHECK(rules_of("{}") == Names{"syntax/not-an-array"});
  CHECK(rules_of("1") == Names{"syntax/not-an-array"});
  CHECK(rules_of("[]") == Names{"syntax/empty-input"});
  CHECK(rules_of("") == Names{"syntax/empty-input"});
  CHECK(rules_of(" \n") == Names{"syntax/empty-input"});
  CHECK(rules_of("\xEF\xBB\xBF[" + command + "]") == Names{"syntax/byte-order-mark"});
  CHECK(rules_of("\xEF\xBB\xBF") == Names{"syntax/byte-order-mark", "syntax/empty-input"});
  for (const std::string& text :
       {std::string("["), std::string("[,]"), std::string("[] x"), std::string("nul"), std::string("{"),
        command + "\n" + command, "{\"a\":[" + command + "]} x"})
    CHECK(rules_of(text) == Names{"syntax/invalid-json"});
  CHECK(rules_of("[" + command + ",\"\xFF\"]") == Names{"syntax/invalid-encoding"});
  CHECK(rules_of("\xFF\xFE[") == Names{"syntax/invalid-encoding"});
}

TEST_CASE("a member out of place is no element") {
  CHECK(rules_of(R"(["resourceType":"Community"}])") == Names{"syntax/invalid-json"});
  CHECK(rules_of("[" + command + R"(,"description":"d"}])") == Names{"syntax/invalid-json"});
  CHECK(rules_of("[1 " + command + "]") == Names{"syntax/invalid-json"});
  CHECK(rules_of("[" + command + ",1]") == Names{"command/not-an-object"});
}

TEST_CASE("a stray NUL byte makes no UTF-16") {
  using namespace std::string_literals;
  CHECK(rules_of("\0["s + command + "]") == Names{"syntax/invalid-json"});
  CHECK(rules_of("[\0"s + command + "]") == Names{"syntax/invalid-json"});
}

TEST_CASE("an identifier of several forms is one mistake") {
  const std::string leg =
      R"({"00000000-0000-0000-0000-000000007042:TARGET":[{"id":"8f2b5c0e-1d3a-4b6c-9e7f-0a1b2c3d4e5f"}]})";
  const std::string pair = R"("externalSystemId":"S","externalEntityId":"E")";
  CHECK(rules_of(R"([{"resourceType":"Complex Relation","identifier":{)" + pair + R"(,"relations":)" + leg +
                 R"(},"complexRelationType":{"name":"T"},"relations":)" + leg + "}]") ==
        Names{"identifier/multiple-forms"});
  CHECK(rules_of(R"([{"resourceType":"Mapping","identifier":{)" + pair +
                 R"(,"dgcId":"8f2b5c0e-1d3a-4b6c-9e7f-0a1b2c3d4e5f"},"asset":{)" + pair + "}}]") ==
        Names{"identifier/multiple-forms"});
}

TEST_CASE("an attribute of the wrong type clears no value") {
  CHECK(
      rules_of(
          R"([{"resourceType":"Asset","identifier":{"externalSystemId":"S","externalEntityId":"E"},"name":"A",)"
          R"("domain":{"externalSystemId":"S","externalEntityId":"D"},"type":{"name":"T"},)"
          R"("attributes":{"Note":[""]}}])") == Names{"command/wrong-type"});
}

TEST_CASE("a finding about the file names no command") {
  const CheckedFile file = check_text("[" + command + ", {\"a\": [");
  REQUIRE(file.findings.size() == 1);
  const Finding& finding = file.findings.front();
  CHECK(finding.pointer.empty());
  CHECK_FALSE(finding.command);
  CHECK(finding.resource.empty());
  CHECK(finding.related.size() == 3);
}

TEST_CASE("the commands of a wrapper are checked once, at their place") {
  const CheckedFile file = check_text(
      R"({"as/sets":[{"resourceType":"Asset","identifier":{"id":"6f1c2a54-0d8e-4b63-9a27-3f5f0c1e7b10"},"tags":["a","a"]}]})");
  REQUIRE(file.findings.size() == 2);
  CHECK(file.findings[1].rule == "tag/duplicate");
  CHECK(file.findings[1].pointer == "/as~1sets/0/tags/1");
  CHECK(file.findings[1].command == 0U);
  CHECK(file.summary.commands == 1);
  CHECK(file.summary.assets == 1);
}

}  // namespace collint::test
