// What the text rules and the rules of attributes rest on: names of code points, names that people take for
// the same, repeats in long lists, places in long lists.

#include <string>
#include <vector>

#include "catch.h"
#include "lint_text.h"
#include "model/characters.h"
#include "model/code_point_names.h"
#include "model/same_name.h"
#include "model/seen_texts.h"

namespace collint::test {

TEST_CASE("code points are named") {
  CHECK(describe_code_point(0xA0) == "U+00A0 (no-break space)");
  CHECK(describe_code_point(0) == "U+0000 (null)");
  CHECK(describe_code_point(0xFEFF) == "U+FEFF (byte order mark)");
  CHECK(describe_code_point(0xE0041) == "U+E0041 (tag character)");
  CHECK(describe_code_point(0x1F) == "U+001F");
}

TEST_CASE("long texts are cut between code points") {
  CHECK(shortened("abc") == "abc");
  std::string text;
  for (int i = 0; i < 61; ++i) text += "\xC3\xA4";
  CHECK(shortened(text.substr(2)) == text.substr(2));
  CHECK(shortened(text) == text.substr(2) + "...");
}

TEST_CASE("keys that mean one attribute type") {
  const auto same = [](std::string_view a, std::string_view b) {
    const bool is_same = same_attribute_type(a, b);
    CHECK(is_same == same_attribute_type(b, a));
    CHECK(is_same == (hash_of_attribute_type(a) == hash_of_attribute_type(b)));
    return is_same;
  };
  CHECK(same("Data Owner", "data  owner "));
  CHECK(same("Data Owner", "\xEF\xBB\xBF Data\xC2\xA0Ow\xE2\x80\x8Bner"));
  CHECK(same("\xC3\x96l", "\xC3\xB6L"));
  CHECK(same("00000000-0000-0000-0000-000000003114", "description"));
  CHECK(same("ABCDEF00-0000-0000-0000-000000000001", "abcdef00-0000-0000-0000-000000000001"));
  CHECK_FALSE(same("Data Owner", "DataOwner"));
  CHECK_FALSE(same("Data Owner", "Data Owners"));
  CHECK_FALSE(same("Definition", "Description"));
  CHECK_FALSE(same(std::string_view("a\0b", 3), std::string_view("a\0c", 3)));
  CHECK_FALSE(same("", "a"));
}

TEST_CASE("repeats are found in lists of any length") {
  for (const std::size_t size : {std::size_t{1}, std::size_t{16}, std::size_t{17}, std::size_t{1000}}) {
    std::vector<std::string> texts;
    for (std::size_t i = 0; i < size; ++i) texts.push_back(std::to_string(i));
    std::vector<Node> nodes(2 * size);
    for (std::size_t i = 0; i < nodes.size(); ++i) nodes[i].text = texts[i % size];
    SeenTexts seen;
    for (std::size_t i = 0; i < nodes.size(); ++i) {
      const Node* const first = seen.add(nodes[i]);
      CHECK(first == (i < size ? nullptr : &nodes[i - size]));
    }
  }
}

TEST_CASE("the pointer of an item counts the items before it") {
  const CheckedFile file = check_text(R"([
    {"resourceType": "Asset", "identifier": {"id": "4d2e7c1a-9b3f-4c56-8e01-7a2b3c4d5e6f"},
     "attributes": {"Note": [{"value": "a"}, {"values": ["b", [{}], "c "]}]}}])");
  std::vector<std::string> pointers;
  for (const Finding& finding : file.findings) {
    if (finding.rule == "text/surrounding-space") pointers.push_back(finding.pointer);
  }
  CHECK(pointers == std::vector<std::string>{"/0/attributes/Note/1/values/2"});
}

TEST_CASE("a key in a second spelling is one mistake, whatever the number of keys") {
  for (const int others : {0, 30}) {
    std::string attributes = R"("Note": [{"value": "a"}], "note ": [{"value": "b"}])";
    for (int i = 0; i < others; ++i) attributes += ", \"T" + std::to_string(i) + R"(": [{"value": "a"}])";
    const CheckedFile file = check_text(
        R"([{"resourceType": "Asset", "identifier": {"id": "4d2e7c1a-9b3f-4c56-8e01-7a2b3c4d5e6f"}, "attributes": {)" +
        attributes + "}}]");
    std::vector<std::string_view> rules;
    for (const Finding& finding : file.findings) rules.push_back(finding.rule);
    CHECK(rules == std::vector<std::string_view>{"attribute/same-type-twice"});
  }
}

TEST_CASE("the span of a text rule is the characters as the file spells them") {
  const CheckedFile file = check_text(
      R"([{"resourceType": "Asset", "identifier": {"id": "4d2e7c1a-9b3f-4c56-8e01-7a2b3c4d5e6f"}, "tags": ["\ud83d\ude00a\u200B\u200bb"]}])");
  REQUIRE(file.findings.size() == 1);
  CHECK(file.findings[0].rule == "text/invisible-character");
  CHECK(file.findings[0].span.length == 12);
}

}  // namespace collint::test
