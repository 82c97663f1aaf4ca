// What files of a run do to each other, beyond the examples of the pages.

#include <string>
#include <vector>

#include "catch.h"
#include "lint_text.h"

namespace collint::test {
namespace {

const std::string place = R"("domain":{"name":"D","community":{"name":"C"}})";

std::string by_name(const std::string& name) { return R"({"name":")" + name + "\"," + place + "}"; }
std::string by_pair(const std::string& entity) {
  return R"({"externalSystemId":"S","externalEntityId":")" + entity + "\"}";
}

std::string asset(const std::string& identifier, const std::string& more = "") {
  return R"({"resourceType":"Asset","identifier":)" + identifier + more + "}";
}
std::string new_asset(const std::string& name) { return asset(by_name(name), R"(,"type":{"name":"T"})"); }
std::string mapping(const std::string& entity, const std::string& name) {
  return R"({"resourceType":"Mapping","identifier":)" + by_pair(entity) + R"(,"asset":)" + by_name(name) +
         "}";
}
std::string relating(const std::string& name, const std::string& target) {
  return asset(
      by_name(name),
      R"(,"type":{"name":"T"},"relations":{"00000000-0000-0000-0000-000000007042:TARGET":[)" + target + "]}");
}

/// The files a.json, b.json, ... with a command a line.
std::vector<NamedText> files(const std::vector<std::vector<std::string>>& contents) {
  std::vector<NamedText> named;
  for (const auto& lines : contents) {
    std::string text;
    for (const std::string& line : lines) text += (text.empty() ? "[" : ",\n") + line;
    named.push_back({std::string(1, static_cast<char>('a' + named.size())) + ".json", text + "]"});
  }
  return named;
}

/// "b.json:1 missing-dependency ": what the category concurrency has to say.
std::string conflicts(const std::vector<std::vector<std::string>>& contents, Sequence sequence,
                      const std::string& configuration = "") {
  std::vector<NamedText> named = files(contents);
  if (!configuration.empty()) named.push_back({"collint.toml", configuration});
  std::string all;
  for (const std::string& line : lines_of(check_files(named, sequence))) {
    const std::size_t rule = line.find("[concurrency/");
    if (rule == std::string::npos) continue;
    all += line.substr(0, line.find(':', line.find(':') + 1)) + " " +
           line.substr(rule + 13, line.find(']', rule) - rule - 13) + " ";
  }
  return all;
}

constexpr Sequence concurrent = Sequence::concurrent;
constexpr Sequence in_turn = Sequence::in_turn;

}  // namespace

TEST_CASE("an asset under a name, a pair and the Mapping of the two, in three files") {
  const std::vector<std::vector<std::string>> contents = {
      {new_asset("X")}, {asset(by_pair("x"))}, {mapping("x", "X")}};
  CHECK(conflicts(contents, concurrent) == "b.json:1 shared-identifier c.json:1 missing-dependency ");
  CHECK(conflicts(contents, in_turn).empty());
}

TEST_CASE("what one file creates another one needs") {
  CHECK(conflicts({{new_asset("X")}, {relating("Y", by_name("X"))}}, concurrent) ==
        "b.json:1 missing-dependency ");
  CHECK(conflicts({{new_asset("X")}, {relating("Y", by_name("X"))}}, in_turn).empty());
  CHECK(conflicts({{relating("Y", by_name("X"))}, {new_asset("X")}}, in_turn) ==
        "a.json:1 later-stage-dependency ");
  CHECK(conflicts({{relating("Y", by_name("X")), new_asset("X")}, {new_asset("Z")}}, concurrent).empty());
}

TEST_CASE("what exists is waited for by nobody") {
  const std::string id = R"({"id":"6f1c2a54-0d8e-4b63-9a27-3f5f0c1e7b10"})";
  const std::string with_id = asset(id, R"(,"name":"X","type":{"name":"T"},)" + place);
  CHECK(conflicts({{with_id}, {relating("Y", id)}}, concurrent).empty());
  CHECK(conflicts({{asset(by_name("X"))}, {relating("Y", by_name("X"))}}, concurrent).empty());
  CHECK(conflicts({{asset(by_name("X"))}, {relating("Y", by_name("X"))}, {new_asset("X")}}, in_turn).empty());
}

TEST_CASE("a pair has to be known before it is used") {
  const std::vector<std::string> use = {relating("Y", by_pair("x"))};
  CHECK(conflicts({{new_asset("X")}, {mapping("x", "X")}, use}, in_turn).empty());
  CHECK(conflicts({{new_asset("X")}, use, {mapping("x", "X")}}, in_turn) ==
        "b.json:1 later-stage-dependency ");
  const std::string brings = asset(by_pair("x"), R"(,"name":"X","type":{"name":"T"},)" + place);
  CHECK(conflicts({{mapping("x", "X")}, {asset(by_name("X")), brings, use.front()}}, concurrent).empty());
}

TEST_CASE("a chain through three stages") {
  const std::string stages =
      "[[stage]]\nfiles = [\"b.json\"]\n[[stage]]\nfiles = [\"a.json\", \"d.json\"]\n"
      "concurrent = true\n[[stage]]\nfiles = [\"c.json\"]\n";
  const std::vector<std::string> first = {new_asset("X")};
  const std::vector<std::string> second = {relating("Y", by_name("X"))};
  const std::vector<std::string> third = {relating("Z", by_name("Y"))};
  const std::vector<std::string> beside = {new_asset("W")};
  CHECK(conflicts({second, first, third, beside}, in_turn, stages).empty());
  CHECK(conflicts({third, first, second, beside}, in_turn, stages) == "a.json:1 later-stage-dependency ");
  CHECK(conflicts({second, beside, third, first}, in_turn, stages) == "a.json:1 missing-dependency ");
}

TEST_CASE("a container is told once a file, under whatever identifiers") {
  const std::string domain = R"({"resourceType":"Domain","identifier":)";
  const std::string pair =
      domain + by_pair("d") + R"(,"name":"D","community":{"name":"C"},"type":{"name":"G"}})";
  const std::string name = domain + R"({"name":"D","community":{"name":"C"}},"type":{"name":"G"}})";
  CHECK(conflicts({{pair, name, name}, {new_asset("X")}}, concurrent) ==
        "a.json:1 creates-container b.json:1 missing-dependency ");
}

TEST_CASE("a circle of parents over files is no matter of order") {
  const auto community = [](const std::string& name, const std::string& parent) {
    return R"({"resourceType":"Community","identifier":{"name":")" + name + R"("},"parent":{"name":")" +
           parent + "\"}}";
  };
  CHECK(conflicts({{community("A", "B")}, {community("B", "A")}}, in_turn).empty());
  CHECK(conflicts({{community("A", "B")}, {community("B", "C")}}, in_turn) ==
        "a.json:1 later-stage-dependency ");
}

}  // namespace collint::test
