#include "model/identity.h"

#include <string>

#include "catch.h"
#include "input/source.h"
#include "json/reader.h"

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

}  // namespace collint::test
