// The rules that compare what commands name with what they define: aliases, and what other rules tell
// already.

#include <string>
#include <vector>

#include "catch.h"
#include "lint_text.h"

namespace collint::test {
namespace {

using Places = std::vector<std::string>;

/// "line: rule" of each finding.
Places places_in(const std::string& commands) {
  Places places;
  for (const std::string& line : lines_of(check_text("[" + commands + "]"))) {
    const auto begin = line.find('[') + 1;
    places.push_back(line.substr(0, line.find(':')) + ": " + line.substr(begin, line.find(']') - begin));
  }
  return places;
}

std::string community(const std::string& identifier, const std::string& rest = "") {
  return R"({"resourceType":"Community","identifier":{)" + identifier + "}" + rest + "}";
}

std::string named(const std::string& name) { return R"("name":")" + name + "\""; }

std::string asset(const std::string& name, const std::string& related = "") {
  const std::string domain = R"(,"domain":{"name":"Sales","community":{"name":"Retail"}})";
  std::string text =
      R"({"resourceType":"Asset","identifier":{)" + named(name) + domain + R"(},"type":{"name":"T"})";
  if (!related.empty())
    text +=
        R"(,"relations":{"00000000-0000-0000-0000-000000007042:TARGET":[{)" + named(related) + domain + "}]}";
  return text + "}";
}

const std::string pair = R"("externalSystemId":"S","externalEntityId":"E")";
const std::string id = R"("id":"6f1c2a54-0d8e-4b63-9a27-3f5f0c1e7b10")";

}  // namespace

TEST_CASE("a circle of parents is found whatever the parents are called by") {
  const std::string mapping =
      R"({"resourceType":"Mapping","identifier":{)" + pair + R"(},"community":{"name":"A"}})";
  CHECK(places_in(community(named("A"), R"(,"parent":{)" + id + "}") + ",\n" + mapping + ",\n" +
                  community(id, R"(,"parent":{)" + pair + "}")) ==
        Places{"3: identifier/mixed-forms", "3: order/cyclic-parent"});
  CHECK(places_in(community(named("A"), R"(,"parent":{"name":"B"})") + ",\n" +
                  community(named("B"), R"(,"parent":{"name":"C"})")) == Places{"1: order/nested-community"});
}

TEST_CASE("a community below a circle is nested, and in none") {
  CHECK(places_in(community(named("A"), R"(,"parent":{"name":"A"})") + ",\n" +
                  community(named("B"), R"(,"parent":{"name":"A"})")) ==
        Places{"1: order/cyclic-parent", "2: order/nested-community"});
}

TEST_CASE("a parent that a command can only update exists") {
  CHECK(places_in(community(named("A"), R"(,"parent":{)" + id + "}") + ",\n" +
                  community(id, R"(,"description":"d")"))
            .empty());
}

TEST_CASE("what is known by its id exists, whatever a command without the id could create") {
  const std::string mapping = R"({"resourceType":"Mapping","identifier":{)" + pair + "},";
  const std::string dgc_id = R"("dgcId":"6f1c2a54-0d8e-4b63-9a27-3f5f0c1e7b10"})";
  CHECK(places_in(mapping + dgc_id + ",\n" + community(pair, R"(,"name":"A")")).empty());
  CHECK(places_in(mapping + dgc_id + ",\n" + community(pair, R"(,"name":"A")") + ",\n" +
                  community(named("B"), R"(,"parent":{)" + pair + "}"))
            .empty());
  CHECK(places_in(mapping + dgc_id + ",\n" + community(id, R"(,"name":"A")")) ==
        Places{"1: order/used-before-defined"});
}

TEST_CASE("a relation to what comes later is told once, and none to what came before") {
  CHECK(places_in(asset("A", "C") + ",\n" + asset("B", "C") + ",\n" + asset("C", "A")) ==
        Places{"1: order/used-before-defined"});
  CHECK(places_in(asset("A", "A") + ",\n" + asset("B", "A")) == Places{"1: relation/self"});
}

TEST_CASE("a name that is spelt otherwise has no second finding for its characters") {
  CHECK(places_in(asset("A") + ",\n" + asset("B", "A ") + ",\n" + asset("C", "A ")) ==
        Places{"2: reference/near-miss"});
  CHECK(places_in(asset("A ") + ",\n" + asset("B", "A")) ==
        Places{"1: text/surrounding-space", "2: reference/near-miss"});
  CHECK(places_in(asset("A ") + ",\n" + asset("B") + ",\n" + asset("A")) ==
        Places{"1: text/surrounding-space", "3: text/near-duplicate"});
  CHECK(places_in(asset("A", "B\\u200b")) == Places{"1: text/invisible-character"});
}

TEST_CASE("a target of a Mapping is named in words") {
  const std::string mapping = R"({"resourceType":"Mapping","identifier":{)" + pair + "},";
  const auto findings = lines_of(
      check_text("[" + mapping + R"("complexRelation":{"id":"6f1c2a54-0d8e-4b63-9a27-3f5f0c1e7b10"}},)" +
                 mapping + R"("complexRelation":{"id":"0b9e5c1d-7a3f-4d26-8e41-5c6d7e8f9a0b"}}])"));
  REQUIRE(findings.size() == 1);
  CHECK(findings[0].find("is mapped to complex relation 0b9e5c1d") != std::string::npos);
}

TEST_CASE("one finding for each spelling of a name") {
  CHECK(places_in(asset("orders") + ",\n" + asset("Orders") + ",\n" + asset("ORDERS")) ==
        Places{"2: text/near-duplicate", "3: text/near-duplicate"});
  CHECK(places_in(asset("orders") + ",\n" + asset("B", "Orders") + ",\n" + asset("C", "ORDERS") + ",\n" +
                  asset("D", "ORDERS")) == Places{"2: reference/near-miss", "3: reference/near-miss"});
}

}  // namespace collint::test
