#include "property/samples.h"

#include <algorithm>
#include <array>
#include <functional>
#include <string_view>
#include <utility>

namespace collint::test {
namespace {

std::string replaced(std::string text, std::string_view what, std::string_view by) {
  for (std::size_t at = text.find(what); at != std::string::npos; at = text.find(what, at + by.size()))
    text.replace(at, what.size(), by);
  return text;
}

std::string numbered(std::string text, int number) {
  return replaced(std::move(text), "#", std::to_string(number));
}

std::string joined(int count, std::string_view between, const std::function<std::string(int)>& item) {
  std::string text;
  for (int i = 0; i < count; ++i) text += (i == 0 ? "" : std::string(between)) + item(i);
  return text;
}

/// One command a line, with something for the rules to find in some.
std::string asset(int i) {
  return numbered(R"({"resourceType":"Asset","identifier":{"name":"T #","domain":{"name":"D",)"
                  R"("community":{"name":"C"}}},"tags":["a",")" +
                      std::string(i % 3 == 0 ? "a" : "b") + "\"]}",
                  i);
}

std::string pretty_asset(int i) {
  return numbered(R"(  {
    "resourceType": "Asset",
    "identifier": {
      "name": "T#",
      "domain": {"name": "D", "community": {"name": "C"}}
    },
    "relations": {
      "00000000-0000-0000-0000-000000007042:SOURCE": [
        {"externalSystemId": "s", "externalEntityId": "e#"}
      ],
      "00000000-0000-0000-0000-000000007042:SOURCE": []
    },
    "tags": ["x", "x"]
  })",
                  i);
}

/// Elements that hold objects which look just like them, at the same indent and with the same first key.
std::string nested_alike(int i) {
  return numbered(R"(  {"resourceType": "Asset", "tags": [
  {"a": #},
  {"resourceType": 1},
  {"resourceType": "Asset", "tags": []}]})",
                  i);
}

std::string text_like_json(int i) {
  return numbered(R"({"description":"[{\"a\":1},{\"description\":\"x\"},\n  {",)"
                  R"("tags":["},{","},{\"description\":","é😀\ud83d\ude00","},{"],"n":#})",
                  i);
}

std::string any_key_order(int i) {
  constexpr std::string_view members[] = {R"("tags":["t","t"])", R"("resourceType":"Asset")",
                                          R"("name":"x","name":"y")", R"("identifier":{"id":"1"})"};
  const auto member = [&](int k) { return std::string(members[static_cast<std::size_t>((i + k * 3) % 4)]); };
  return "{" + joined(4, " , ", member) + "}";
}

}  // namespace

std::string related_command(int number) {
  constexpr std::string_view domain = R"("domain":{"name":"D","community":{"name":"C"}})";
  const std::string pair = R"("identifier":{"externalSystemId":"S","externalEntityId":"#"})";
  const std::string forms[] = {
      R"({"resourceType":"Asset","identifier":{"name":"T",DOMAIN},"tags":["#"],"type":{"name":"#"}})",
      R"({"resourceType":"Mapping",)" + pair + R"(,"asset":{"name":"T",DOMAIN}})",
      R"({"resourceType":"Asset",)" + pair + R"(,"attributes":{"Note":[{"value":"#"}]}})",
      R"({"resourceType":"Asset","identifier":{"name":"U#",DOMAIN},"relations":{"00000000-0000-0000-0000-000000007042:SOURCE":[{"name":"T",DOMAIN},{"name":"t ",DOMAIN}]}})",
      R"({"resourceType":"Domain","identifier":{"name":"D","community":{"name":"C"}},"type":{"name":"x"},"description":"#"})",
      R"({"resourceType":"Asset","identifier":{"name":"T",DOMAIN},"relations":{"00000000-0000-0000-0000-000000007042:TARGET":[{"name":"U3",DOMAIN}]}})",
      R"({"resourceType":"Community","identifier":{"name":"C"},"parent":{"name":"P#"}})",
      R"({"resourceType":"Community","identifier":{"name":"P6"},"parent":{"name":"C"}})"};
  return numbered(replaced(forms[static_cast<std::size_t>(number) % std::size(forms)], "DOMAIN", domain),
                  number % 11);
}

namespace {

std::string array_of(int count, std::string_view between, const std::function<std::string(int)>& item) {
  return "[" + joined(count, between, item) + "]";
}

}  // namespace

std::vector<std::string> samples() {
  const std::string pretty = "[\n" + joined(12, ",\n", pretty_asset) + "\n]\n";
  const std::string lines = "[\n" + joined(25, ",\n", asset) + "\n]\n";
  const std::string minified = array_of(25, ",", asset);
  std::vector<std::string> result = {
      pretty,
      lines,
      minified,
      replaced(pretty, "\n", "\r\n"),
      "\xEF\xBB\xBF" + lines,
      "[\n" + joined(20, ",\n", nested_alike) + "\n]\n",
      array_of(12, " ,\t", text_like_json),
      array_of(30, ",", any_key_order),
      array_of(24, ",\n", related_command),
      R"({"domains":[],"assets":)" + array_of(20, ",", related_command) + "}",
      array_of(60, ",", [](int i) { return std::to_string(i) + std::string(i % 3 == 0 ? ".5e-7" : ""); }),
      array_of(9, ",", [](int i) { return "[[" + asset(i) + "],{},[]]"; }),
      array_of(3, ",\n",
               [](int i) { return "\"" + std::string(static_cast<std::size_t>(i) * 700, 'x') + "\""; }),
      joined(12, "\n", asset),
      pretty + pretty,
      "[INFO] started\n" + lines,
      R"({"communities":[],"assets":)" + lines + R"(,"continueOnError":true,"assets":[{},)" + asset(7) + "]}",
      pretty_asset(1),
      "[[[[" + std::string(40, ' ') + "]]]]",
      "[" + std::string(3000, ' ') + asset(1) + std::string(3000, '\n') + "]" + std::string(3000, ' '),
      "[]",
      "",
      "  \n",
      "{}",
      "\"text\"",
      "[" + std::string(1500, '[') + std::string(1501, ']'),
      minified.substr(0, minified.size() / 2),
  };
  return result;
}

std::size_t Mutator::below(std::size_t limit) {
  state_ += 0x9E3779B97F4A7C15U;  // splitmix64
  std::uint64_t mixed = state_;
  mixed = (mixed ^ (mixed >> 30U)) * 0xBF58476D1CE4E5B9U;
  mixed = (mixed ^ (mixed >> 27U)) * 0x94D049BB133111EBU;
  return static_cast<std::size_t>((mixed ^ (mixed >> 31U)) % limit);
}

std::string Mutator::mutated(std::string text) {
  for (std::size_t changes = 1 + below(3); changes > 0; --changes) change(text);
  return text;
}

void Mutator::change(std::string& text) {
  using namespace std::string_view_literals;
  constexpr std::array pieces = {
      "["sv,   "]"sv,     "{"sv,  "}"sv,    ","sv,       ":"sv,       "\""sv,       "\\"sv,
      "\\u"sv, "d83d"sv,  "0"sv,  "-"sv,    ".5"sv,      "e"sv,       "true"sv,     "nul"sv,
      "\0"sv,  "\n"sv,    " "sv,  "\xFF"sv, "\xC3"sv,    "\xA9"sv,    "\xF0\x9F"sv, "'"sv,
      "//"sv,  "\"a\""sv, "{}"sv, "[]"sv,   "\\ud83d"sv, "\\ude00"sv, "\t"sv,       "\xEF\xBB\xBF"sv};
  const std::size_t at = below(text.size() + 1);
  const std::size_t length = std::min<std::size_t>(1 + below(below(4) == 0 ? 40 : 2), text.size() - at);
  const std::string_view piece = pieces[below(pieces.size())];
  switch (below(6)) {
    case 0: text.erase(at, length); break;
    case 1: text.insert(at, piece); break;
    case 2: text.replace(at, length, piece); break;
    case 3: text.insert(at, std::string(text.substr(at, length))); break;
    case 4: text.insert(below(text.size() + 1), std::string(text.substr(at, length))); break;
    default:
      if (below(4) == 0) text.resize(at);
  }
}

}  // namespace collint::test
