#include "report/fingerprint.h"

#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "catch.h"
#include "lint_text.h"

namespace collint::test {
namespace {

std::vector<std::string> fingerprints_of(const std::string& text, std::string_view rule,
                                         const std::string& name = "input.json") {
  CheckedFile file = check_text(text, name);
  name_findings(file, name);
  std::vector<std::string> fingerprints;
  for (const Finding& finding : file.findings) {
    if (finding.rule == rule) fingerprints.push_back(finding.fingerprint);
  }
  return fingerprints;
}

std::string only_fingerprint(const std::string& text, std::string_view rule,
                             const std::string& name = "input.json") {
  const std::vector<std::string> fingerprints = fingerprints_of(text, rule, name);
  INFO(text);
  REQUIRE(fingerprints.size() == 1);
  return fingerprints.front();
}

/// An asset of that name with these members.
std::string asset(const std::string& name, const std::string& members) {
  return R"({"resourceType":"Asset","identifier":{"name":")" + name +
         R"(","domain":{"name":"Sales","community":{"name":"Retail"}}},"type":{"name":"Table"},)" + members +
         "}";
}

std::string list(const std::string& commands) { return "[" + commands + "]"; }

const std::string duplicate = "tag/duplicate";
const std::string not_text = "attribute/not-text";

}  // namespace

TEST_CASE("another value is another mistake") {
  const std::string pii = only_fingerprint(list(asset("Orders", R"("tags":["pii","pii"])")), duplicate);
  CHECK(pii != only_fingerprint(list(asset("Orders", R"("tags":["gdpr","gdpr"])")), duplicate));
  CHECK(pii != only_fingerprint(list(asset("Invoices", R"("tags":["pii","pii"])")), duplicate));
  CHECK(pii == only_fingerprint(list(asset("Orders", R"("tags":["new","pii","pii"])")), duplicate));
}

TEST_CASE("fingerprints stay as they are from version to version") {
  CHECK(only_fingerprint(list(asset("Orders", R"("tags":["pii","pii"])")), duplicate) ==
        "c0e36f008655071ef6e11d35b4ee2396");
}

TEST_CASE("what stands before a mistake does not matter") {
  const std::string before = only_fingerprint(list(asset("Orders", R"("tags":["pii","pii"])")), duplicate);
  const std::string text = "[\n\n" + asset("Invoices", R"("tags":["a"])") + ",\n" +
                           asset("Orders", R"("tags":["pii","pii"])") + "]";
  CHECK(only_fingerprint(text, duplicate) == before);
}

TEST_CASE("the same value at two places is two mistakes") {
  const std::string text =
      list(asset("Orders", R"("attributes":{"Size":[{"value":5}],"Weight":[{"value":5}]})"));
  const std::vector<std::string> fingerprints = fingerprints_of(text, not_text);
  REQUIRE(fingerprints.size() == 2);
  CHECK(fingerprints[0] != fingerprints[1]);
  CHECK(fingerprints[1].find('-') == std::string::npos);
}

TEST_CASE("one place under two rules is two mistakes") {
  CheckedFile file = check_text(list(asset("Orders", R"("tags":["a,b","a,b"])")));
  name_findings(file, "input.json");
  std::set<std::string> fingerprints;
  for (const Finding& finding : file.findings) fingerprints.insert(finding.fingerprint);
  CHECK(file.findings.size() > 2);
  CHECK(fingerprints.size() == file.findings.size());
}

TEST_CASE("equal mistakes are numbered") {
  const std::string text = list(asset("Orders", R"("attributes":{"Size":[{"value":5},{"value":5}]})"));
  const std::vector<std::string> fingerprints = fingerprints_of(text, not_text);
  REQUIRE(fingerprints.size() == 2);
  CHECK(fingerprints[1] == fingerprints[0] + "-2");
}

TEST_CASE("the file counts") {
  const std::string text = list(asset("Orders", R"("tags":["pii","pii"])"));
  CHECK(only_fingerprint(text, duplicate, "a.json") != only_fingerprint(text, duplicate, "b.json"));
}

TEST_CASE("a command without identifier is known by all that it says") {
  const std::string rule = "command/missing-identifier";
  const std::string first = only_fingerprint(R"([{"resourceType":"Community","name":"a"}])", rule);
  CHECK(first == only_fingerprint(R"([ {"name":"\u0061", "resourceType":"Community"}])", rule));
  CHECK(first != only_fingerprint(R"([{"resourceType":"Community","name":"b"}])", rule));
}

TEST_CASE("an identifier in another spelling of its form is the same resource") {
  const std::string today = R"([{"resourceType":"Asset","tags":["pii","pii"],"identifier":)"
                            R"({"externalSystemId":"S","externalEntityId":"1"}}])";
  const std::string before = R"([{"resourceType":"Asset","tags":["pii","pii"],"identifier":)"
                             R"({"extSystemId":"S","extEntityId":"1"}}])";
  CHECK(only_fingerprint(today, duplicate) == only_fingerprint(before, duplicate));
}

TEST_CASE("what is no JSON is known by its bytes") {
  const std::string rule = "syntax/invalid-json";
  CHECK(only_fingerprint("[{\"a\":NaN}]", rule) == only_fingerprint("[1,\n{\"a\":NaN}]", rule));
  CHECK(only_fingerprint("[{\"a\":NaN}]", rule) != only_fingerprint("[{'a':1}]", rule));
}

TEST_CASE("what is true of a whole file stays so in another layout") {
  const std::string rule = "syntax/not-an-array";
  CHECK(only_fingerprint(R"({"assets":[]})", rule) == only_fingerprint("{\n  \"assets\": [\n  ]\n}", rule));
  CHECK(only_fingerprint("[]", "syntax/empty-input") == only_fingerprint("[ ]", "syntax/empty-input"));
}

}  // namespace collint::test
