#include <algorithm>
#include <string>

#include "catch.h"
#include "lint_text.h"

namespace collint::test {
namespace {

constexpr std::string_view rule = "syntax/duplicate-key";

std::vector<Finding> findings_in(const std::string& text) {
  std::vector<Finding> findings = check_text(text).findings;
  findings.erase(
      std::remove_if(findings.begin(), findings.end(), [](const Finding& f) { return f.rule != rule; }),
      findings.end());
  return findings;
}

/// An object with `count` members of the keys that `key` gives.
template <typename Key>
std::string members(int count, Key key) {
  std::string text = R"([{"x":{"first":1)";
  for (int i = 0; i < count; ++i) text += ",\"" + key(i) + "\":1";
  return text + "}}]";
}

}  // namespace

TEST_CASE("a repeated key is one finding, at its second place") {
  const std::string text = R"([{"a":{"k":1,"x":2,"\u006b":3,"k":4,"x":5}}])";
  const auto findings = findings_in(text);
  REQUIRE(findings.size() == 2);
  CHECK(findings[0].span == Span{20, 6});
  CHECK(findings[0].pointer == "/0/a/k");
  CHECK(findings[0].related.at(0).span == Span{8, 1});
  CHECK(findings[0].message.find("'k' stands 3 times") != std::string::npos);
  CHECK(findings[1].span == Span{37, 1});
  CHECK(findings[1].related.at(0).span == Span{14, 1});
}

TEST_CASE("repeated keys are found at any depth, whatever the object is") {
  for (const char* text : {
           R"([{"resourceType":"Asset","resourceType":"Asset"}])",
           R"([{"resourceType":"Asset","identifier":{"id":"1","id":"1"}}])",
           R"([{"resourceType":"Asset","relations":{"a":[],"a":[]}}])",
           R"([{"resourceType":"Asset","attributes":{"a":[{"value":"1","value":"1"}]}}])",
           R"([{"resourceType":"Asset","nonsense":[[{"a":1,"a":1}]]}])",
           R"([{"resourceType":"Asset","name":{"a":1,"a":1}}])",
           R"([{"":1,"":1}])",
           R"([[{"a":1,"a":1}]])",
           R"({"assets":[],"assets":[]})",
           R"({"assets":[{"identifier":{"a":1,"a":1}}]})",
           R"({"identifier":{},"identifier":{}})",
           R"([{"1":1,"2":1,"3":1,"4":1,"5":1,"6":1,"7":1,"8":1,"9":1,"5":1}])",
       }) {
    INFO(text);
    CHECK(findings_in(text).size() == 1);
  }
  CHECK(findings_in(R"([{"a":1,"A":1,"a ":1,"\u00e9":1,"e\u0301":1,"b":{"a":1}},{"a":1}])").empty());
}

TEST_CASE("very many repeated keys take no quadratic time") {
  constexpr int count = 100'000;
  CHECK(findings_in(members(count, [](int) { return std::string("key"); })).size() == 1);
  CHECK(findings_in(members(count, [](int i) { return std::to_string(i); })).empty());
  CHECK(findings_in(members(count, [](int i) { return std::to_string(i / 2); })).size() == count / 2);
  CHECK(findings_in(members(count, [](int i) { return std::to_string(i % (count / 2)); })).size() ==
        count / 2);
  const std::string relations = R"([{"resourceType":"Asset","relations":{)";
  std::string text;
  for (int i = 0; i < count; ++i)
    text += (i == 0 ? relations : ",") + "\"" + std::to_string(i % (count / 2)) + "\":[]";
  CHECK(findings_in(text + "}}]").size() == count / 2);
}

TEST_CASE("of a repeated resourceType the last counts") {
  const CheckedFile file =
      check_text(R"([{"resourceType":"Asset","resourceType":"Domain","type":{"name":"Glossary"},)"
                 R"("identifier":{"name":"D","community":{"name":"C"}}}])");
  REQUIRE(file.findings.size() == 1);
  CHECK(file.findings.front().rule == "syntax/duplicate-key");
}

}  // namespace collint::test
