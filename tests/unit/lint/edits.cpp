// Edits in every layout: what they leave is JSON and says what it should.

#include "lint/edits.h"

#include <functional>
#include <string>
#include <vector>

#include "catch.h"
#include "fix/apply.h"
#include "json/reader.h"
#include "property/layout.h"
#include "unit/lint/in_layouts.h"

namespace collint::test {
namespace {

using MakeEdits = std::function<std::vector<Edit>(const Command&)>;

/// The text with the edits for its first command, without white space.
std::string edited(const std::string& text, const MakeEdits& make) {
  const auto source = source_of(text);
  json::Reader reader(*source, false);
  json::Batch batch;
  REQUIRE(reader.next(batch));
  const Fix fix{Applicability::safe, "", make(batch.commands.front())};
  return laid_out(with_fixes(text, {&fix}), Layout::minified);
}

/// The same for the text in each layout.
std::string edited_in_layouts(const std::string& text, const MakeEdits& make) {
  return in_layouts(text, [&](const std::string& laid_out_text) { return edited(laid_out_text, make); });
}

const Node& at(const Command& command, const std::string& pointer) {
  const Node* node = command.root;
  while (command.pointer_to(*node) != pointer) ++node;
  return *node;
}

std::string without(const std::string& text, const std::vector<std::string>& pointers) {
  return edited_in_layouts(text, [&](const Command& command) {
    std::vector<const Node*> nodes;
    for (const std::string& pointer : pointers) nodes.push_back(&at(command, pointer));
    return nodes.size() == 1 ? remove(command, *nodes.front()) : remove(command, nodes);
  });
}

std::string renamed(const std::string& text, const std::string& pointer, const std::string& key) {
  return edited_in_layouts(
      text, [&](const Command& command) { return rename_key(command, at(command, pointer), key); });
}

}  // namespace

TEST_CASE("an item or a member is removed with one comma") {
  const std::string list = R"([{"t":["a",{"b":"]"},["\"",","],4]}])";
  CHECK(without(list, {"/0/t/0"}) == R"([{"t":[{"b":"]"},["\"",","],4]}])");
  CHECK(without(list, {"/0/t/1"}) == R"([{"t":["a",["\"",","],4]}])");
  CHECK(without(list, {"/0/t/2"}) == R"([{"t":["a",{"b":"]"},4]}])");
  CHECK(without(list, {"/0/t/3"}) == R"([{"t":["a",{"b":"]"},["\"",","]]}])");
  const std::string object = R"([{"\"a":"\\","b":{"c":1},"d":[2]}])";
  CHECK(without(object, {"/0/\"a"}) == R"([{"b":{"c":1},"d":[2]}])");
  CHECK(without(object, {"/0/b"}) == R"([{"\"a":"\\","d":[2]}])");
  CHECK(without(object, {"/0/b/c"}) == R"([{"\"a":"\\","b":{},"d":[2]}])");
  CHECK(without(object, {"/0/d"}) == R"([{"\"a":"\\","b":{"c":1}}])");
  CHECK(without(object, {"/0/d/0"}) == R"([{"\"a":"\\","b":{"c":1},"d":[]}])");
}

TEST_CASE("several items are removed with the commas between them") {
  const std::string list = R"([{"t":[0,"1",[2],{"x":3},4]}])";
  CHECK(without(list, {"/0/t/0", "/0/t/1"}) == R"([{"t":[[2],{"x":3},4]}])");
  CHECK(without(list, {"/0/t/1", "/0/t/3"}) == R"([{"t":[0,[2],4]}])");
  CHECK(without(list, {"/0/t/1", "/0/t/2", "/0/t/4"}) == R"([{"t":[0,{"x":3}]}])");
  CHECK(without(list, {"/0/t/0", "/0/t/2", "/0/t/3", "/0/t/4"}) == R"([{"t":["1"]}])");
  CHECK(without(list, {"/0/t/0", "/0/t/1", "/0/t/2", "/0/t/3", "/0/t/4"}) == R"([{"t":[]}])");
  const std::string object = R"([{"a":"","b":"","c":""}])";
  CHECK(without(object, {"/0/a", "/0/c"}) == R"([{"b":""}])");
  CHECK(without(object, {"/0/b", "/0/c"}) == R"([{"a":""}])");
}

TEST_CASE("a whole command is not removed") { CHECK(without(R"([{"a":1}])", {"/0"}) == R"([{"a":1}])"); }

TEST_CASE("a key is written anew where the object has no such key") {
  CHECK(renamed(R"([{"a":{"\u0062":"b"},"c":0}])", "/0/a/b", "c\"") == R"([{"a":{"c\"":"b"},"c":0}])");
  CHECK(renamed(R"([{"a":1,"b":2}])", "/0/b", "a") == R"([{"a":1,"b":2}])");
  CHECK(renamed(R"([{"a":1,"\u0062":2}])", "/0/a", "b") == R"([{"a":1,"\u0062":2}])");
}

TEST_CASE("a value is wrapped, and a list loses its brackets") {
  const std::string text = R"([{"a":"\"","b":1.50,"c":{"d":[[1,"]"]]}}])";
  const auto wrapped = [&](const std::string& pointer) {
    return edited_in_layouts(
        text, [&](const Command& command) { return wrap(command, at(command, pointer), "[", ",0]"); });
  };
  CHECK(wrapped("/0/a") == R"([{"a":["\"",0],"b":1.50,"c":{"d":[[1,"]"]]}}])");
  CHECK(wrapped("/0/b") == R"([{"a":"\"","b":[1.50,0],"c":{"d":[[1,"]"]]}}])");
  CHECK(wrapped("/0/c") == R"([{"a":"\"","b":1.50,"c":[{"d":[[1,"]"]]},0]}])");
  CHECK(wrapped("/0/c/d/0/1") == R"([{"a":"\"","b":1.50,"c":{"d":[[1,["]",0]]]}}])");
  CHECK(wrapped("/0") == R"([[{"a":"\"","b":1.50,"c":{"d":[[1,"]"]]}},0]])");
  const auto unwrapped = [&](const std::string& pointer) {
    return edited_in_layouts(text,
                             [&](const Command& command) { return unwrap(command, at(command, pointer)); });
  };
  CHECK(unwrapped("/0/c/d") == R"([{"a":"\"","b":1.50,"c":{"d":[1,"]"]}}])");
  CHECK(unwrapped("/0/c/d/0") == R"([{"a":"\"","b":1.50,"c":{"d":[1,"]"]}}])");
}

TEST_CASE("items are added behind the last one, or to an empty list") {
  const auto appended = [](const std::string& text, const std::vector<std::string_view>& items) {
    return edited_in_layouts(
        text, [&](const Command& command) { return append_to(command, at(command, "/0/t"), items); });
  };
  CHECK(appended(R"([{"t":[]}])", {"1"}) == R"([{"t":[1]}])");
  CHECK(appended(R"([{"t":[]}])", {}) == R"([{"t":[]}])");
  CHECK(appended(R"([{"t":["a","b"],"u":2}])", {"1", "{}"}) == R"([{"t":["a","b",1,{}],"u":2}])");
  CHECK(appended(R"([{"t":{"a":[1]}}])", {"\"b\":2"}) == R"([{"t":{"a":[1],"b":2}}])");
}

TEST_CASE("a key that another one is like, or may be like in a large object, is told") {
  const auto may_have = [](const std::string& text) {
    bool may = false;
    edited(text, [&](const Command& command) {
      may = may_have_other_member(command.root[1], [](std::string_view key) { return key.size() == 1; });
      return std::vector<Edit>();
    });
    return may;
  };
  CHECK_FALSE(may_have(R"([{"a":1,"bb":2}])"));
  CHECK(may_have(R"([{"a":1,"b":2}])"));
  std::string large = R"([{"a":1)";
  for (int i = 0; i < 10'000; ++i) large += R"(,"bb":2)";
  CHECK(may_have(large + "}]"));
}

}  // namespace collint::test
