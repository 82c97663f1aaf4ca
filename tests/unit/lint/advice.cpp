// What rules say in the less usual cases: a command and a part of the message or of the help, or nothing.

#include <string>
#include <string_view>

#include "catch.h"
#include "lint_text.h"

namespace collint::test {
namespace {

/// The message and the help of the first finding of a rule; empty where there is none.
std::string told(const std::string& command, std::string_view rule) {
  const CheckedFile file = check_text("[" + command + "]");
  for (const Finding& finding : file.findings) {
    if (finding.rule == rule) return finding.message + " | " + finding.help;
  }
  return "";
}

bool tells(const std::string& command, std::string_view rule, std::string_view part) {
  const std::string text = told(command, rule);
  INFO(command << "\n" << text);
  const bool found = text.find(part) != std::string::npos;
  CHECK(found);
  return found;
}

const std::string in_domain = R"("domain":{"name":"D","community":{"name":"C"}})";
const std::string by_reserved_id = R"("identifier":{"id":"00000000-0000-0000-0000-000000000801"})";

std::string asset(const std::string& members) {
  return R"({"resourceType":"Asset","identifier":{"name":"A",)" + in_domain + "}," + members + "}";
}

}  // namespace

TEST_CASE("a reserved id matters where the command could create what it names") {
  constexpr std::string_view rule = "identifier/reserved-uuid";
  const auto is_told = [&](const std::string& type, const std::string& members) {
    return !told(R"({"resourceType":")" + type + "\"," + by_reserved_id + members + "}", rule).empty();
  };
  CHECK(is_told("Community", R"(,"name":"C")"));
  CHECK_FALSE(is_told("Community", R"(,"description":"d")"));
  CHECK(is_told("Domain", R"(,"name":"D","type":{"name":"Glossary"},"community":{"name":"C"})"));
  CHECK_FALSE(is_told("Domain", R"(,"name":"D","community":{"name":"C"})"));
  CHECK(is_told("Asset", R"(,"name":"A","type":{"name":"Table"},)" + in_domain));
  CHECK_FALSE(is_told("Asset", R"(,"name":"A","type":null,)" + in_domain));
  CHECK_FALSE(is_told("Asset", R"(,"tags":["t"])"));
}

TEST_CASE("what is wrong with a UUID") {
  constexpr std::string_view rule = "identifier/invalid-uuid";
  const auto by_id = [](const std::string& id) {
    return R"({"resourceType":"Asset","identifier":{"id":")" + id + R"("},"tags":["t"]})";
  };
  CHECK(tells(by_id("0x4f3a2b1c9d8e4f6a8b7c6d5e4f3a2b1c"), rule, "it begins with '0x'"));
  CHECK(tells(by_id("4f3a2b1c-9d8e-4f6a-8b7c-6d5e4f3a2bl1"), rule, "a letter that looks like the digit 1"));
  CHECK(tells(by_id("4f3a2b1c-9d8e-4f6a-8b7c-6d5e4f3a2bO1"), rule, "a letter that looks like the digit 0"));
  CHECK(tells(by_id("4f3a2b1c-9d8e-4f6a-8b7c-6d5e4f3a2b"), rule, "30 hexadecimal digits instead of 32"));
  const auto by_key = [](const std::string& key) {
    return asset("\"attributes\":{\"" + key + R"(":[{"value":"v"}]})");
  };
  CHECK(tells(by_key("4f3a2b1c-9d8e-4f6a-8b7c-6d5e4f3a2bg1"), rule, "'g' is no hexadecimal digit"));
  CHECK(tells(by_key("4f3a2b1c-9d8e-4f6a-8b7c-6d5e4f3a2b"), rule, "30 hexadecimal digits instead of 32"));
  CHECK(told(by_key("a name with no digits, but as long"), rule).empty());
  CHECK(told(by_key("12345678-1234-1234-1234-some words"), rule).empty());
}

TEST_CASE("what belongs in the place of a value of another kind") {
  constexpr std::string_view rule = "command/wrong-type";
  CHECK(tells(asset(R"("attributes":["v"])"), rule, R"({"Definition": [{"value": "..."}]})"));
  CHECK(tells(asset(R"("relations":["v"])"), rule, R"({"<relation type id>:TARGET": [...]})"));
  CHECK(tells(asset(R"("responsibilities":["v"])"), rule, R"({"Owner": [{"user": {"id": "..."}}]})"));
  CHECK(tells(asset(R"("responsibilities":{"Owner":[{"user":5}]})"), rule, R"({"id": "..."})"));
}

TEST_CASE("where a field belongs that stands in the wrong place") {
  constexpr std::string_view rule = "command/unknown-field";
  CHECK(tells(R"({"resourceType":"Community","identifier":{"name":"C","description":"d"}})", rule,
              "move it out of 'identifier'"));
  CHECK(
      tells(asset(R"("relations":{"00000000-0000-0000-0000-000000007042:TARGET":[{"name":"B","tags":["t"],)" +
                  in_domain + "}]}"),
            rule, "move it into an Asset command of its own"));
  CHECK(tells(asset(R"("attributes":{"Note":[{"type":"t","value":"v"}]})"), rule, "by the key of the list"));
  CHECK(tells(asset(R"("externalId":"5")"), rule, "'externalSystemId' and 'externalEntityId'"));
}

}  // namespace collint::test
