#include <algorithm>

#include "catch.h"
#include "lint_text.h"
#include "model/command.h"
#include "model/describe.h"

namespace collint::test {
namespace {

using Lines = std::vector<std::string>;

/// The findings of one command, without their messages.
Lines rules_at(const std::string& command) {
  Lines lines = lines_of(check_text("[" + command + "]"));
  for (std::string& line : lines) line.erase(line.find("]:") + 1);
  return lines;
}

}  // namespace

TEST_CASE("the resource type that a wrong spelling means") {
  CHECK(nearest_resource_type("complexrelation") == ResourceType::complex_relation);
  CHECK(nearest_resource_type("Complex Relationship") == ResourceType::complex_relation);
  CHECK(nearest_resource_type("Communities") == ResourceType::community);
  CHECK(nearest_resource_type("Assets") == ResourceType::asset);
  CHECK(nearest_resource_type("Relation") == ResourceType::unknown);
  CHECK(nearest_resource_type("User") == ResourceType::unknown);
  CHECK(nearest_resource_type("") == ResourceType::unknown);
}

TEST_CASE("a value as findings name it") {
  Node node;
  node.kind = ValueKind::text;
  CHECK(describe_value(node) == "an empty text");
  node.text = "Column";
  CHECK(describe_value(node) == "the text 'Column'");
  node.kind = ValueKind::number;
  node.text = "5";
  CHECK(describe_value(node) == "the number 5");
  node.kind = ValueKind::null;
  node.text = "null";
  CHECK(describe_value(node) == "null");
}

TEST_CASE("misspelt fields that every command has are there, whatever its type") {
  CHECK(rules_at(R"({"resource_type": "Whatever", "identifer": {"name": "a"}})") ==
        Lines{"1:4: warning[command/unknown-field]", "1:33: warning[command/unknown-field]"});
  CHECK(rules_at(R"({"resource_type": null, "Identifier": {"name": "a"}, "parent": {"name": "b"}})") ==
        Lines{"1:4: warning[command/unknown-field]", "1:27: warning[command/unknown-field]"});
}

TEST_CASE("a resource type as type is what the command lacks") {
  CHECK(rules_at(R"({"type": "Asset", "identifier": {"id": "5f0c2a1e-8d3b-4c7a-9e21-6b4f0d9a7c13"}})") ==
        Lines{"1:34: error[command/missing-resource-type]"});
}

TEST_CASE("a command within a wrapper is checked once") {
  const Lines lines = lines_of(
      check_text(R"({"communities": [{"resourceType": "Community", "identifier": {"name": null}}]})"));
  CHECK(std::count_if(lines.begin(), lines.end(), [](const std::string& line) {
          return line.find("[command/null-value]") != std::string::npos;
        }) == 1);
}

}  // namespace collint::test
