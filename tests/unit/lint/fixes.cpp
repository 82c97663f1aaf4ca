// What the fixes of rules write in JSON, and where there is none. What the pages show is not told again here.

#include <stdexcept>
#include <string>
#include <string_view>
#include <vector>

#include "catch.h"
#include "fix/apply.h"
#include "lint_text.h"

namespace collint::test {
namespace {

/// The text with the fixes that a rule offers, as far as they can be applied at once; empty where it offers
/// none.
std::string fixed(std::string_view rule, const std::string& text, const std::string& name = "input.json") {
  const CheckedFile file = check_text(text, name);
  std::vector<const Fix*> fixes;
  bool is_found = false;
  for (const Finding& finding : file.findings) {
    if (finding.rule != rule) continue;
    is_found = true;
    if (finding.fix) fixes.push_back(&*finding.fix);
  }
  CHECK(is_found);
  return fixes.empty() ? "" : with_fixes(text, compatible(fixes));
}

std::string asset(const std::string& members) {
  return R"([{"resourceType":"Asset","identifier":{"externalSystemId":"S","externalEntityId":"E"},)" +
         members + "}]";
}

/// What becomes of members of an asset; empty where the rule offers no fix.
std::string fixed_member(std::string_view rule, const std::string& members,
                         const std::string& name = "input.json") {
  const std::string text = fixed(rule, asset(members), name);
  const std::size_t before = asset("").size() - 2;
  return text.empty() ? "" : text.substr(before, text.size() - before - 2);
}

const std::string uuid = "6f1c2a54-0d8e-4b63-9a27-3f5f0c1e7b10";
const std::string digits = "6f1c2a540d8e4b639a273f5f0c1e7b10";

}  // namespace

TEST_CASE("two keys do not become one") {
  constexpr std::string_view key = "relation/invalid-key";
  CHECK(fixed_member(key, "\"relations\":{\"" + uuid + ":target\":[]}") ==
        "\"relations\":{\"" + uuid + ":TARGET\":[]}");
  CHECK(fixed_member(key, "\"relations\":{\"" + uuid + ":target\":[],\"" + uuid + " :Target\":[]}").empty());
  CHECK(fixed_member(
            key, "\"relations\":{\"6F1C2A54" + uuid.substr(8) + ":TARGET\":[],\"" + uuid + ":target\":[]}")
            .empty());
  constexpr std::string_view id = "identifier/invalid-uuid";
  const std::string value = R"(":[{"value":"a"}])";
  CHECK(fixed_member(id, "\"attributes\":{\"" + digits + value + "}") ==
        "\"attributes\":{\"" + uuid + value + "}");
  CHECK(fixed_member(id, "\"attributes\":{\"" + digits + value + ",\"{" + uuid + "}" + value + "}").empty());
  CHECK(fixed_member(id, "\"attributes\":{\"6F1C2A54" + uuid.substr(8) + value + ",\"" + digits + value + "}")
            .empty());
}

TEST_CASE("a misspelt field is renamed where no other key may be the same field") {
  constexpr std::string_view rule = "command/unknown-field";
  CHECK(fixed_member(rule, R"("display-name":"a")") == R"("displayName":"a")");
  CHECK(fixed_member(rule, R"("Display_Name":"a","DISPLAYNAME":"b")").empty());
  CHECK(fixed_member(rule, R"("displayName":"a","displayname":"b")").empty());
  CHECK(fixed(rule, R"([{"resource_type":"Thing","ResourceType":"Asset"}])").empty());
  CHECK(fixed(rule, R"([{"resourceType":"Asset","identifier":{"ext_system_id":"S","extentityid":"E"}}])") ==
        R"([{"resourceType":"Asset","identifier":{"externalSystemId":"S","externalEntityId":"E"}}])");
  CHECK(fixed(rule, R"([{"resourceType":"Asset","identifier":{"extsystemid":"S","externalSystemId":"T"}}])")
            .empty());
  const auto applicability = [&](const std::string& members) {
    for (const Finding& finding : check_text(asset(members)).findings) {
      if (finding.rule == rule) return finding.fix.value().applicability;
    }
    throw std::runtime_error("no finding");
  };
  CHECK(applicability(R"("attribute":{})") == Applicability::safe);
  CHECK(applicability(R"("atributs":{})") == Applicability::unsafe);
}

TEST_CASE("a value of the wrong type is written otherwise where it can be read in one way") {
  constexpr std::string_view rule = "command/wrong-type";
  const auto becomes = [&](const std::string& members) { return fixed_member(rule, members); };
  CHECK(becomes(R"("type":"T\u00e4ble")") == R"("type":{"name": "T\u00e4ble"})");
  CHECK(becomes("\"status\":\"" + uuid + "\"") == "\"status\":{\"id\": \"" + uuid + "\"}");
  CHECK(becomes("\"domain\":\"" + uuid + "\"") == "\"domain\":{\"id\": \"" + uuid + "\"}");
  CHECK(becomes(R"("domain":"Sales")").empty());
  CHECK(becomes(R"("type":" ")").empty());
  CHECK(becomes(R"("type":"undefined")").empty());
  CHECK(becomes(R"("type":"${1}")").empty());
  CHECK(becomes(R"("type":["Table"])").empty());
  CHECK(becomes(R"("type":[ {"name":"Table"} ])") == R"("type":{"name":"Table"})");
  CHECK(becomes(R"("displayName":12.50)") == R"("displayName":"12.50")");
  CHECK(becomes(R"("tags":"pii")") == R"("tags":["pii"])");
  CHECK(becomes(R"("tags":"pii, daily")").empty());
  CHECK(becomes(R"("tags":"")").empty());
  CHECK(becomes(R"("attributes":{"N":["a, b"]})") == R"("attributes":{"N":[{"value": "a, b"}]})");
  CHECK(becomes(R"("attributes":{"N":true})") == R"("attributes":{"N":[{"value": "true"}]})");
  CHECK(becomes(R"("attributes":{"N":""})").empty());
  CHECK(becomes(R"("attributes":{"N":{"text":"a"}})").empty());
  CHECK(becomes(R"("attributes":{"N":[{"values":1}]})") == R"("attributes":{"N":[{"values":["1"]}]})");
  CHECK(becomes(R"("attributes":{"N":[{"value":["a","b"]}]})") ==
        R"("attributes":{"N":[{"values":["a","b"]}]})");
  CHECK(becomes(R"("attributes":{"N":[{"value":["a"],"values":["b"]}]})").empty());
  CHECK(becomes(R"("attributes":{"N":[{"value":["a, b"]}]})").empty());
  const std::string key = "\"00000000-0000-0000-0000-000000007042:SOURCE\":";
  CHECK(becomes("\"relations\":{" + key + "\"" + uuid + "\"}") ==
        "\"relations\":{" + key + "[{\"id\": \"" + uuid + "\"}]}");
  CHECK(becomes("\"responsibilities\":{\"R\":\"" + uuid + "\"}").empty());
}

TEST_CASE("in a template a placeholder stands for the text of a cell, not for a name or an id") {
  const auto becomes = [](const std::string& members) {
    return fixed_member("command/wrong-type", members, "rows-template.json");
  };
  CHECK(becomes(R"("tags":"${1}")") == R"("tags":["${1}"])");
  CHECK(becomes(R"("attributes":{"N":"${1}"})") == R"("attributes":{"N":[{"value": "${1}"}]})");
  CHECK(becomes(R"("type":"${1}")").empty());
}

TEST_CASE("lists of what is no command keep their brackets") {
  const std::string command = R"({"resourceType":"Community","identifier":{"name":"C"}})";
  CHECK(fixed("syntax/not-an-array", "{\"a\":[],\"b\":[" + command + "],\"c\":[]}") == "[" + command + "]");
  CHECK(fixed("syntax/not-an-array", "{\"a\":[{\"name\":\"C\"}]}").empty());
  CHECK(fixed("syntax/not-an-array", "{\"a\":[" + command + "],\"continueOnError\":true}").empty());
  CHECK(fixed("syntax/not-an-array", "{\"a\":[" + command + "],\"b\":[1]}").empty());
  CHECK(fixed("syntax/not-an-array", "{\"a\":[]}").empty());
  CHECK(fixed("syntax/not-an-array", "\xEF\xBB\xBF " + command + "\n") == "\xEF\xBB\xBF [" + command + "]\n");
  CHECK(fixed("command/not-an-object", "[[" + command + "," + command + "]]") ==
        "[" + command + "," + command + "]");
  CHECK(fixed("command/not-an-object", "[[{\"name\":\"C\"}]]").empty());
  CHECK(fixed("command/not-an-object", "[[[" + command + "]]]").empty());
  CHECK(fixed("command/not-an-object", "[[]]").empty());
}

TEST_CASE("what counts in the place of a removed member stays as it was") {
  CHECK(fixed("identifier/redundant-key",
              R"([{"resourceType":"Community","name":"A","identifier":{"name":"B"},"name":"B"}])")
            .empty());
  const auto mapping = [](const std::string& member) {
    return R"([{"resourceType":"Mapping","identifier":{"externalSystemId":"S","externalEntityId":"E"})" +
           member + "}]";
  };
  for (const char* action : {"REMOVE", "remove", "", "${1}"})
    CHECK(fixed("command/deprecated-field", mapping(R"(,"syncAction":")" + std::string(action) + "\""))
              .empty());
  CHECK(fixed("command/deprecated-field", mapping(R"(,"syncAction":"UPDATE")")) == mapping(""));
  CHECK(fixed("mapping/last-sync-date", mapping(R"(,"lastSyncDate":"0170406720000")")).empty());
  CHECK(fixed("mapping/last-sync-date", mapping(R"(,"lastSyncDate":"1704067200")")).empty());
  CHECK(fixed("mapping/last-sync-date", mapping(R"(,"lastSyncDate":"9999999999999999999")")).empty());
  CHECK(fixed("mapping/last-sync-date", mapping(R"(,"lastSyncDate":"\u0030")")) ==
        mapping(R"(,"lastSyncDate":0)"));
}

TEST_CASE("lists under one key are joined, others are not") {
  constexpr std::string_view rule = "syntax/duplicate-key";
  CHECK(
      fixed_member(
          rule,
          R"("attributes":{"N":[],"M":[{"value":"m"}],"N":[{"value":"a"}],"\u004e":[{"value":"a"},{"value":"b"}]})") ==
      R"("attributes":{"N":[{"value":"a"}, {"value":"b"}],"M":[{"value":"m"}]})");
  CHECK(fixed_member(rule, R"("attributes":{"N":[{"value":"a"}],"N":{"value":"b"}})").empty());
  CHECK(fixed_member(rule, R"("attributes":{},"attributes":{})").empty());
  CHECK(fixed_member(rule, R"("tags":["a"],"tags":["b"])").empty());
}

TEST_CASE("in a cell an id is repaired in its place") {
  const std::string table = "Name;Id\nOrders;{" + uuid + "}\nReturns;\"" + digits + "\"\n";
  const std::string rows_template =
      R"([{"resourceType":"Asset","identifier":{"name":"${1}","domain":{"id":"${2}"}},"type":{"name":"T"}}])";
  const CheckedTexts texts =
      check_files({{"collint.toml", "[[stage]]\nfiles = [\"rows.csv\"]\nparameters = { headerRow = true }\n"},
                   {"rows.csv", table},
                   {"rows-template.json", rows_template}},
                  Sequence::in_turn);
  std::vector<const Fix*> fixes;
  for (const Finding& finding : texts.checked.files.front().findings) {
    if (finding.fix) fixes.push_back(&*finding.fix);
  }
  CHECK(with_fixes(table, fixes) == "Name;Id\nOrders;" + uuid + "\nReturns;\"" + uuid + "\"\n");
}

}  // namespace collint::test
