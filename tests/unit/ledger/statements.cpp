#include "ledger/statements.h"

#include <string>
#include <vector>

#include "catch.h"
#include "unit/ledger/recorded.h"

namespace collint::test {
namespace {

std::string asset(const std::string& entity) {
  return R"({"externalSystemId":"S","externalEntityId":")" + entity + "\"}";
}

/// A command that lists assets under one key.
std::string command(const std::string& own, const std::string& key, const std::vector<std::string>& listed) {
  std::string items;
  for (const std::string& item : listed) items += (items.empty() ? "" : ",") + asset(item);
  return R"({"resourceType":"Asset","identifier":)" + asset(own) + R"(,"relations":{")" + key + R"(":[)" +
         items + "]}}";
}

const std::string source = "00000000-0000-0000-0000-00000000704a:SOURCE";
const std::string target = "00000000-0000-0000-0000-00000000704A:TARGET";
const std::string other_target = "00000000-0000-0000-0000-000000007043:TARGET";

/// "later command < first command", in the order found.
std::string twice(const std::vector<std::string>& texts) {
  const Resources resources = resources_of(texts);
  std::string all;
  for (const StatedTwice& stated : Statements(resources).stated_twice())
    all += std::to_string(stated.later->command) + "<" + std::to_string(stated.first->command) + " ";
  return all;
}

}  // namespace

TEST_CASE("a relation is the same from either end") {
  CHECK(twice({command("a", target, {"b", "c"}), command("b", source, {"a"}),
               command("c", source, {"x", "a"})}) == "1<0 2<0 ");
  CHECK(twice({command("b", source, {"a"}), command("c", source, {"a"}),
               command("a", target, {"b", "d", "c"})}) == "2<0 2<1 ");
}

TEST_CASE("other relations between the same assets are others") {
  CHECK(
      twice({command("a", target, {"b"}), command("b", target, {"a"}), command("c", source, {"a"})}).empty());
  CHECK(twice({command("a", other_target, {"b"}), command("b", source, {"a"}), command("x", target, {"y"})})
            .empty());
  CHECK(twice({command("a", target, {"a"}), command("a", source, {"a"})}).empty());
  CHECK(twice({command("a", target, {"b", "b"}), command("a", target, {"b"}), command("x", source, {"y"})})
            .empty());
}

TEST_CASE("an asset that is known by a name and a pair has one end") {
  const std::string named =
      R"({"resourceType":"Asset","identifier":{"externalSystemId":"S","externalEntityId":"a"},"name":"A","domain":)"
      R"({"id":"6f1c2a54-0d8e-4b63-9a27-3f5f0c1e7b10"}})";
  const std::string by_name =
      R"({"resourceType":"Asset","identifier":{"externalSystemId":"S","externalEntityId":"b"},"relations":{")" +
      source + R"(":[{"name":"A","domain":{"id":"6F1C2A54-0D8E-4B63-9A27-3F5F0C1E7B10"}}]}})";
  CHECK(twice({command("a", target, {"b"}), named, by_name}) == "2<0 ");
}

}  // namespace collint::test
