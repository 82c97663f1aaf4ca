#include "model/identity.h"

#include <memory>
#include <optional>
#include <string>

#include "catch.h"
#include "input/source.h"
#include "json/reader.h"
#include "model/describe.h"

namespace collint::test {
namespace {

/// The `domain` of an Asset compared with the one in its identifier.
Likeness likeness_of_domains(const std::string& own, const std::string& in_identifier,
                             bool in_template = false) {
  const auto source = source_of(R"([{"resourceType":"Asset","domain":)" + own +
                                R"(,"identifier":{"name":"A","domain":)" + in_identifier + "}}]");
  json::Reader reader(*source, in_template);
  json::Batch batch;
  REQUIRE(reader.next(batch));
  REQUIRE(batch.commands.size() == 1);
  const auto keys = own_keys(batch.commands.front());
  REQUIRE(keys[1].property != nullptr);
  CHECK(keys[0].property == nullptr);
  return compare(*keys[1].property, *keys[1].in_identifier);
}

/// The identifier of a command, read on its own.
class Identifier {
 public:
  Identifier(const std::string& type, const std::string& identifier)
      : source_(source_of(R"([{"resourceType":")" + type + R"(","identifier":)" + identifier + "}]")),
        reader_(*source_, false) {
    REQUIRE(reader_.next(batch_));
  }
  [[nodiscard]] const Node& node() const { return *batch_.commands.front().identifier(); }
  [[nodiscard]] std::optional<Identity> identity() const { return identity_of(node()); }
  [[nodiscard]] std::string description() const { return describe_resource(batch_.commands.front()); }

 private:
  std::unique_ptr<Source> source_;
  json::Reader reader_;
  json::Batch batch_;
};

bool same(const std::string& type, const std::string& a, const std::string& b) {
  const Identifier first(type, a);
  const Identifier second(type, b);
  REQUIRE(first.identity());
  REQUIRE(second.identity());
  CHECK(same_identifier(first.node(), second.node()) == (first.identity() == second.identity()));
  return first.identity() == second.identity();
}

}  // namespace

TEST_CASE("identifiers are the same, different, or not comparable") {
  const std::string id = R"({"id":"6f1c2a54-0d8e-4b63-9a27-3f5f0c1e7b10"})";
  const std::string upper_case_id = R"({"id":"6F1C2A54-0D8E-4B63-9A27-3F5F0C1E7B10"})";
  const std::string other_id = R"({"id":"6f1c2a54-0d8e-4b63-9a27-3f5f0c1e7b11"})";
  const std::string sales = R"({"name":"Sales","community":{"name":"Retail"}})";
  const std::string sales_by_id = R"({"name":"Sales","community":)" + id + "}";
  CHECK(likeness_of_domains(id, upper_case_id) == Likeness::same);
  CHECK(likeness_of_domains(id, other_id) == Likeness::different);
  CHECK(likeness_of_domains(id, R"({"id":"6f1c"})") == Likeness::unknown);
  CHECK(likeness_of_domains(id, sales) == Likeness::unknown);
  CHECK(likeness_of_domains(sales, R"({"community":{"n\u0061me":"Retail"},"name":"Sales"})") ==
        Likeness::same);
  CHECK(likeness_of_domains(sales, R"({"name":"Sales","community":{"name":"Online"}})") ==
        Likeness::different);
  CHECK(likeness_of_domains(sales, sales_by_id) == Likeness::unknown);
  CHECK(likeness_of_domains(R"({"name":"HR","community":{"name":"Retail"}})", sales_by_id) ==
        Likeness::different);
  CHECK(likeness_of_domains(sales, R"({"name":"Sales","community":null})") == Likeness::unknown);
  CHECK(likeness_of_domains(sales, "{}") == Likeness::unknown);
  CHECK(likeness_of_domains(sales, R"({"name":"","community":{"name":"Retail"}})") == Likeness::unknown);
}

TEST_CASE("external pairs are comparable within one system") {
  const std::string pair = R"({"externalSystemId":"S","externalEntityId":"1"})";
  CHECK(likeness_of_domains(pair, R"({"extEntityId":"1","extSystemId":"S"})") == Likeness::same);
  CHECK(likeness_of_domains(pair, R"({"externalSystemId":"S","externalEntityId":"2"})") ==
        Likeness::different);
  CHECK(likeness_of_domains(pair, R"({"externalSystemId":"T","externalEntityId":"2"})") == Likeness::unknown);
}

TEST_CASE("a placeholder is the same as itself and nothing else is known of it") {
  const std::string first = R"({"name":"${1}","community":{"name":"${2}"}})";
  const std::string second = R"({"name":"${3}","community":{"name":"${2}"}})";
  CHECK(likeness_of_domains(first, first, true) == Likeness::same);
  CHECK(likeness_of_domains(first, second, true) == Likeness::unknown);
  CHECK(likeness_of_domains(first, R"({"name":"Sales","community":{"name":"${2}"}})", true) ==
        Likeness::unknown);
  CHECK(likeness_of_domains(R"({"id":"${1}"})", R"({"id":"6f1c2a54-0d8e-4b63-9a27-3f5f0c1e7b10"})", true) ==
        Likeness::unknown);
}

TEST_CASE("identities do not depend on how an identifier is written") {
  CHECK(same("Asset", R"({"name":"T","domain":{"name":"D","community":{"name":"C"}}})",
             R"({ "domain" : {"community":{"name":"C"},"name":"D"}, "n\u0061me":"\u0054" })"));
  CHECK(same("Community", R"({"id":"ABCDEF00-0000-0000-0000-00000000000F"})",
             R"({"id":"abcdef00-0000-0000-0000-00000000000f"})"));
  CHECK(same("Asset", R"({"externalSystemId":"S","externalEntityId":"E"})",
             R"({"extEntityId":"E","extSystemId":"S"})"));
  CHECK(same("Complex Relation",
             R"({"relations":{"a:TARGET":[{"id":"1"},{"id":"2"}],"b:TARGET":[{"id":"3"}]}})",
             R"({"relations":{"b:TARGET":[{"id":"3"}],"a:TARGET":[{"id":"2"},{"id":"1"}]}})"));
  CHECK(same("Mapping", R"({"asset":{"name":"T","domain":{"id":"1"}}})",
             R"({"asset":{"domain":{"id":"1"},"name":"T"}})"));
}

TEST_CASE("different identifiers have different identities") {
  CHECK_FALSE(same("Community", R"({"name":"C"})", R"({"name":"c"})"));
  CHECK_FALSE(same("Community", R"({"name":"C"})", R"({"name":"C "})"));
  CHECK_FALSE(same("Community", R"({"name":"1"})", R"({"id":"1"})"));
  CHECK_FALSE(same("Community", R"({"externalSystemId":"1:a","externalEntityId":"b"})",
                   R"({"externalSystemId":"1","externalEntityId":"a:b"})"));
  CHECK_FALSE(
      same("Domain", R"({"name":"D","community":{"name":"C"}})", R"({"name":"D","community":{"id":"C"}})"));
  CHECK_FALSE(same("Complex Relation", R"({"relations":{"a":[{"id":"1"}],"b":[{"id":"2"}]}})",
                   R"({"relations":{"a":[{"id":"2"}],"b":[{"id":"1"}]}})"));
  CHECK_FALSE(same("Mapping", R"({"dgcId":"1"})", R"({"id":"1"})"));
}

TEST_CASE("what is not one complete form has no identity") {
  for (const char* identifier :
       {"{}", R"({"name":"T"})", R"({"name":"T","domain":{"name":"D"}})", R"({"name":"T","domain":{}})",
        R"({"id":"1","name":"T"})", R"({"externalSystemId":"S"})", R"({"id":1})", R"({"id":null})",
        R"({"name":["T"],"domain":{"id":"1"}})", R"({"domain":{"id":"1"}})",
        R"({"externalSystemId":"S","externalEntityId":"E","id":"1"})"}) {
    INFO(identifier);
    CHECK_FALSE(Identifier("Asset", identifier).identity());
  }
}

TEST_CASE("resources as findings name them") {
  CHECK(Identifier("Asset", R"({"name":"T","domain":{"name":"D","community":{"name":"C"}}})").description() ==
        "Asset 'T' in 'D' > 'C'");
  CHECK(Identifier("Domain", R"({"name":"D","community":{"name":"C"}})").description() == "Domain 'D' > 'C'");
  CHECK(Identifier("Asset", R"({"externalEntityId":"E","externalSystemId":"S"})").description() ==
        "Asset (S, E)");
  CHECK(Identifier("Community", R"({"id":"1"})").description() == "Community 1");
  CHECK(Identifier("Mapping", R"({"asset":{"id":"1"}})").description() == "Mapping of 1");
  CHECK(Identifier("Complex Relation", R"({"relations":{}})").description() ==
        "Complex Relation by its legs");
  CHECK(Identifier("Asset", "{}").description().empty());
}

}  // namespace collint::test
