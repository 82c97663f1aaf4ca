#include "json/window_parser.h"

#include <fmt/core.h>

#include <string>
#include <utility>
#include <vector>

#include "catch.h"

namespace collint::json {
namespace {

struct Parsed {
  std::string buffer;
  std::size_t size = 0;
  WindowParser parser;
  std::vector<Node> nodes;
  bool accepted = false;

  explicit Parsed(const std::string& text, std::size_t depth = 1)
      : buffer(text + std::string(WindowParser::padding(), ' ')), size(text.size()) {
    accepted = parser.parse({buffer.data(), size}, nodes, depth);
    if (accepted) nodes.resize(nodes.front().extent);
  }
  [[nodiscard]] std::string bytes_of(const Node& node) const {
    return buffer.substr(node.begin, node.end - node.begin);
  }
};

}  // namespace

TEST_CASE("nodes in preorder with their texts, places and extents") {
  const Parsed parsed(R"([ {"a" : "b\n\u00e9" , "\u0063":[ -1.50 , true ] } , null , "" ,{}])");
  REQUIRE(parsed.accepted);
  std::vector<std::string> lines;
  for (const Node& node : parsed.nodes) {
    lines.push_back(fmt::format("{}={} |{}| {} {}", node.key, node.text, parsed.bytes_of(node), node.extent,
                                node.to_parent));
  }
  const std::vector<std::string> expected = {
      "= |" + parsed.buffer.substr(0, parsed.size) + "| 9 0",
      R"(= |{"a" : "b\n\u00e9" , "\u0063":[ -1.50 , true ] }| 5 1)",
      "a=b\n\xC3\xA9 |b\\n\\u00e9| 1 1",
      "c= |[ -1.50 , true ]| 3 2",
      "=-1.50 |-1.50| 1 1",
      "=true |true| 1 2",
      "=null |null| 1 6",
      "= || 1 7",
      "= |{}| 1 8",
  };
  CHECK(lines == expected);
  const Node& escaped_key = parsed.nodes[3];
  CHECK(parsed.buffer.substr(escaped_key.key_begin, escaped_key.key_end - escaped_key.key_begin) ==
        "\\u0063");
}

TEST_CASE("escapes and what they mean") {
  const std::pair<const char*, std::string> cases[] = {
      {R"(\"\\\/\b\f\n\r\t)", "\"\\/\b\f\n\r\t"},
      {R"(a\u0041b\u00e9\u20AC)", "aAb\xC3\xA9\xE2\x82\xAC"},
      {R"(\ud83d\uDE00)", "\xF0\x9F\x98\x80"},
      {R"(\u0000)", std::string(1, '\0')},
      {R"(\uffff\ud7ff\ue000)", "\xEF\xBF\xBF\xED\x9F\xBF\xEE\x80\x80"},
      {R"(a text that is longer than sixteen bytes \n before and behind its escape)",
       "a text that is longer than sixteen bytes \n before and behind its escape"},
  };
  for (const auto& [escaped, text] : cases) {
    INFO(escaped);
    const Parsed parsed(fmt::format(R"([{{"{0}":"{0}"}},"{0}"])", escaped));
    REQUIRE(parsed.accepted);
    CHECK(parsed.nodes[2].key == text);
    CHECK(parsed.nodes[2].text == text);
    CHECK(parsed.nodes[3].text == text);
    CHECK(parsed.bytes_of(parsed.nodes[3]) == escaped);
  }
  for (const char* wrong : {R"(\x)", R"(\u12g4)", R"(\u123)", R"(\ud83d)", R"(\ud83d\u0041)", R"(\ud83d\n)",
                            R"(\ude00)", R"(\ude00\ud83d)", R"(\ud83d\ud83d)", R"(\U0041)"}) {
    INFO(wrong);
    CHECK_FALSE(Parsed(fmt::format(R"(["{}"])", wrong)).accepted);
    CHECK_FALSE(Parsed(fmt::format(R"([{{"{}":1}}])", wrong)).accepted);
  }
}

TEST_CASE("what follows an object that comes again") {
  const std::string object = R"({"a": {"b": "[{\"", "c": {}}, "d": -1.5e3})";
  const Parsed parsed(fmt::format(R"([[{0}, {0}, 1, {0}], {{"x": {0}, "y": {0}}}, {0} ])", object));
  REQUIRE(parsed.accepted);
  std::size_t alike = 0;
  for (const Node& node : parsed.nodes) {
    if (node.is_object() && node.extent == 5) CHECK(parsed.bytes_of(node) == object);
    if (node.like != 0) ++alike;
  }
  CHECK(alike >= 2);
  CHECK_FALSE(Parsed(fmt::format(R"([[{0}, {0} 1]])", object)).accepted);
  CHECK_FALSE(Parsed(fmt::format(R"([[{0}, {0}}}]])", object)).accepted);
  CHECK_FALSE(Parsed(fmt::format(R"([[{0}, {0},]])", object)).accepted);
}

TEST_CASE("brackets that are not in the file do not count as a level") {
  const std::string deepest = std::string(1024, '[') + std::string(1024, ']');
  CHECK(Parsed(deepest).accepted);
  CHECK_FALSE(Parsed("[" + deepest + "]").accepted);
  CHECK(Parsed("[" + deepest + "]", 0).accepted);
  CHECK_FALSE(Parsed("[[" + deepest + "]]", 0).accepted);
}

TEST_CASE("there is room for the nodes of all that is valid, and of the rest for no more") {
  const auto times = [](std::size_t count, const std::string& item) {
    std::string list;
    for (std::size_t i = 0; i < count; ++i) list += (i == 0 ? "[" : ",") + item;
    return list + "]";
  };
  for (const std::size_t count : {1U, 2U, 50'000U}) {
    for (const auto& [item, nodes] : {std::pair<std::string, std::size_t>{"1", 1},
                                      {"[]", 1},
                                      {"{}", 1},
                                      {"[1]", 2},
                                      {R"({"a":1})", 2},
                                      {R"({"a":{},"b":[{},{}]})", 5}}) {
      const Parsed parsed(times(count, item));
      CHECK(parsed.accepted);
      CHECK(parsed.nodes.size() == 1 + count * nodes);
    }
    for (const std::string item : {"[", "{", R"({"a":)", R"("a":)", ":", "[[{},{"})
      CHECK_FALSE(Parsed(times(count, item)).accepted);
  }
}

TEST_CASE("a key that is like the one there before is read as it stands") {
  const std::string longest(31, 'k');
  const std::vector<std::string> keys = {
      "name",  "name",  "names",       "nam",   R"(n\u0061me)", "Name",       "name",  "",      "",
      longest, longest, longest + "k", longest, "value",        R"(value\")", "value", "domain"};
  std::string text = "[";
  for (const std::string& key : keys) text += (text.size() == 1 ? "{\"" : ",{\"") + key + "\":1}";
  const Parsed parsed(text + "]");
  REQUIRE(parsed.accepted);
  std::size_t node = 2;
  for (const std::string& key : keys) {
    const std::string meant = key == R"(n\u0061me)" ? "name" : key == R"(value\")" ? "value\"" : key;
    CHECK(parsed.nodes[node].key == meant);
    CHECK(parsed.nodes[node].named == field_named(meant));
    CHECK(parsed.buffer.substr(parsed.nodes[node].key_begin, key.size() + 1) == key + '"');
    CHECK(parsed.nodes[node].key_end == parsed.nodes[node].key_begin + key.size());
    node += 2;
  }
}

TEST_CASE("a parser reads one text after another") {
  WindowParser parser;
  for (const std::size_t size : {10U, 100'000U, 10U}) {
    const std::string text = "[\"" + std::string(size, 'x') + "\\n\"]";
    const std::string padded = text + std::string(WindowParser::padding(), ' ');
    std::vector<Node> nodes;
    REQUIRE(parser.parse({padded.data(), text.size()}, nodes));
    CHECK(nodes.at(1).text.size() == size + 1);
    nodes.clear();
    CHECK_FALSE(parser.parse({padded.data(), text.size() - 1}, nodes));
  }
}

}  // namespace collint::json
