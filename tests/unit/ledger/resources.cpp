#include "ledger/resources.h"

#include <algorithm>
#include <numeric>
#include <random>
#include <string>
#include <tuple>
#include <vector>

#include "catch.h"
#include "unit/ledger/recorded.h"

namespace collint::test {
namespace {

using Texts = std::vector<std::string>;
using Partition = std::set<Commands>;

const std::string id = R"({"id":"6f1c2a54-0d8e-4b63-9a27-3f5f0c1e7b10"})";
const std::string same_id = R"({"id":"6F1C2A54-0D8E-4B63-9A27-3F5F0C1E7B10"})";
const std::string other_id = R"({"id":"0b9e5c1d-7a3f-4d26-8e41-5c6d7e8f9a0b"})";

std::string pair_of(const std::string& entity) {
  return R"({"externalSystemId":"S","externalEntityId":")" + entity + "\"}";
}
std::string community(const std::string& name) { return R"({"name":")" + name + "\"}"; }
std::string domain(const std::string& name, const std::string& in) {
  return R"({"name":")" + name + R"(","community":)" + in + "}";
}
std::string asset(const std::string& name, const std::string& in) {
  return R"({"name":")" + name + R"(","domain":)" + in + "}";
}
std::string command(const std::string& type, const std::string& identifier, const std::string& more = "") {
  return R"({"resourceType":")" + type + R"(","identifier":)" + identifier +
         (more.empty() ? "" : "," + more) + "}";
}
std::string mapping(const std::string& entity, const std::string& target) {
  return command("Mapping", pair_of(entity), target);
}

const std::string in_sales = domain("Sales", community("Retail"));
const std::string called_orders = R"("name":"Orders","domain":)" + in_sales;

Partition assets(const Texts& texts) { return defined(resources_of(texts), ResourceType::asset); }
Partition domains(const Texts& texts) { return defined(resources_of(texts), ResourceType::domain); }

}  // namespace

TEST_CASE("equal identifiers mean one resource, however they are written") {
  CHECK(assets({command("Asset", asset("A", in_sales)),
                command("Asset",
                        R"({"domain":{"community":{"name":"Retail"},"na\u006de":"Sales"},"name":"\u0041"})"),
                command("Asset", asset("a", in_sales))}) == Partition{{0, 1}, {2}});
  CHECK(assets({command("Asset", id), command("Asset", same_id), command("Asset", other_id)}) ==
        Partition{{0, 1}, {2}});
  CHECK(assets({command("Asset", pair_of("1")), command("Asset", R"({"extSystemId":"S","extEntityId":"1"})"),
                command("Asset", R"({"externalSystemId":"1","externalEntityId":"S"})")}) ==
        Partition{{0, 1}, {2}});
}

TEST_CASE("what names nothing is no resource") {
  for (const char* identifier :
       {R"({"name":""})", R"({})", R"({"name":"A"})", R"({"id":"x"})",
        R"({"name":"A","domain":{"name":"D"}})", R"({"externalSystemId":"S"})",
        R"({"name":"undefined","domain":{"id":"6f1c2a54-0d8e-4b63-9a27-3f5f0c1e7b10"}})",
        R"({"name":"A","id":"6f1c2a54-0d8e-4b63-9a27-3f5f0c1e7b10"})"}) {
    INFO(identifier);
    CHECK(assets({command("Asset", identifier), command("Asset", identifier)}).empty());
  }
  const std::string no_legs = R"({"relations":{"00000000-0000-0000-0000-000000007088":[]}})";
  CHECK(defined(resources_of({command("Complex Relation", no_legs), command("Complex Relation", no_legs)}),
                ResourceType::complex_relation)
            .empty());
}

TEST_CASE("one name under another container is another resource") {
  CHECK(domains({command("Domain", in_sales), command("Domain", domain("Sales", community("Logistics"))),
                 command("Domain", domain("Sales", id))}) == Partition{{0}, {1}, {2}});
  CHECK(assets({command("Asset", asset("A", in_sales)),
                command("Asset", asset("A", domain("Sales", community("Logistics"))))}) ==
        Partition{{0}, {1}});
}

TEST_CASE("one identifier for different types means different resources") {
  const Resources resources =
      resources_of({command("Community", id), command("Domain", id), command("Asset", id),
                    command("Community", pair_of("1")), command("Asset", pair_of("1")), mapping("1", "")});
  CHECK(defined(resources, ResourceType::community) == Partition{{0}, {3}});
  CHECK(defined(resources, ResourceType::domain) == Partition{{1}});
  CHECK(defined(resources, ResourceType::asset) == Partition{{2}, {4}});
}

TEST_CASE("a Mapping makes its pair and its target one") {
  const std::string by_name = asset("Orders", in_sales);
  CHECK(assets({command("Asset", by_name), command("Asset", pair_of("1")),
                mapping("1", "\"asset\":" + by_name)}) == Partition{{0, 1}});
  CHECK(assets({command("Asset", by_name), command("Asset", pair_of("1")),
                command("Mapping", "{\"asset\":" + by_name + "}",
                        R"("externalSystemId":"S","externalEntityId":"1")")}) == Partition{{0, 1}});
  CHECK(assets({command("Asset", id), command("Asset", pair_of("1")),
                mapping("1", R"("dgcId":"6F1C2A54-0D8E-4B63-9A27-3F5F0C1E7B10")")}) == Partition{{0, 1}});
  CHECK(domains({command("Domain", id), command("Domain", pair_of("1")), command("Domain", other_id),
                 mapping("1", R"("dgcId":"6f1c2a54-0d8e-4b63-9a27-3f5f0c1e7b10")")}) ==
        Partition{{0, 1}, {2}});
  CHECK(assets({command("Asset", by_name), command("Asset", pair_of("1")),
                mapping("1", "\"domain\":" + in_sales)}) == Partition{{0}, {1}});
}

TEST_CASE("the first target of a pair counts, in each form") {
  const auto target = [](const std::string& identifier) { return "\"asset\":" + identifier; };
  CHECK(assets({command("Asset", asset("A", in_sales)), command("Asset", asset("B", in_sales)),
                mapping("1", target(asset("A", in_sales))), mapping("1", target(asset("B", in_sales)))}) ==
        Partition{{0}, {1}});
  CHECK(assets({command("Asset", id), command("Asset", other_id), mapping("1", target(asset("A", in_sales))),
                mapping("1", target(id)), mapping("1", target(other_id)),
                command("Asset", asset("A", in_sales))}) == Partition{{0, 5}, {1}});
}

TEST_CASE("the pairs that are mapped lie together, with the resources of their targets") {
  const Resources resources = resources_of(
      {mapping("2", "\"asset\":" + asset("A", in_sales)), mapping("1", "\"asset\":" + asset("B", in_sales)),
       mapping("2", "\"domain\":" + in_sales), command("Asset", id, R"("name":"A","domain":)" + in_sales),
       mapping("2", "\"asset\":" + id)});
  Commands of_pair;
  std::set<std::uint32_t> assets_of_pair;
  for (const MappedPair& mapped : resources.mapped_pairs()) {
    if (mapped.pair.command == 1) continue;
    of_pair.insert(mapped.pair.command);
    if (mapped.type == ResourceType::asset) assets_of_pair.insert(mapped.resource);
  }
  CHECK(resources.mapped_pairs().size() == 4);
  CHECK(resources.mapped_pairs()[1].pair.command != 1);
  CHECK(resources.mapped_pairs()[2].pair.command != 1);
  CHECK(of_pair == Commands{0, 2, 4});
  CHECK(assets_of_pair.size() == 1);
}

TEST_CASE("a command that gives the full name makes it and its identifier one") {
  CHECK(assets({command("Asset", pair_of("1"), called_orders),
                command("Asset", asset("Orders", in_sales))}) == Partition{{0, 1}});
  CHECK(assets({command("Asset", asset("Orders", in_sales)), command("Asset", id, called_orders)}) ==
        Partition{{0, 1}});
  CHECK(assets({command("Asset", id, R"("name":"Orders")"), command("Asset", asset("Orders", in_sales))}) ==
        Partition{{0}, {1}});
  CHECK(defined(resources_of({command("Community", id, R"("name":"Retail")"),
                              command("Community", community("Retail"))}),
                ResourceType::community) == Partition{{0, 1}});
}

TEST_CASE("a resource that is given several names proves nothing") {
  CHECK(assets({command("Asset", id, called_orders),
                command("Asset", id, R"("name":"Sales orders","domain":)" + in_sales),
                command("Asset", asset("Orders", in_sales)),
                command("Asset", asset("Sales orders", in_sales))}) == Partition{{0, 1}, {2}, {3}});
}

TEST_CASE("what lies in a container follows it") {
  const Texts texts = {command("Community", id, R"("name":"Retail")"),
                       command("Domain", domain("Sales", id)),
                       command("Domain", in_sales),
                       mapping("d", "\"domain\":" + in_sales),
                       command("Asset", asset("Orders", domain("Sales", same_id))),
                       command("Asset", asset("Orders", in_sales)),
                       command("Asset", asset("Orders", pair_of("d"))),
                       command("Asset", asset("Orders", domain("Sales", other_id)))};
  const Resources resources = resources_of(texts);
  CHECK(defined(resources, ResourceType::domain) == Partition{{1, 2}});
  CHECK(defined(resources, ResourceType::asset) == Partition{{4, 5, 6}, {7}});
}

TEST_CASE("legs identify a Complex Relation, whatever their order and form") {
  const auto legs = [](const std::string& first, const std::string& second) {
    return R"({"relations":{"00000000-0000-0000-0000-000000007088":[)" + first +
           R"(],"00000000-0000-0000-0000-00000000708A:TARGET":[)" + second + "]}}";
  };
  const std::string turned = R"({"relations":{"00000000-0000-0000-0000-00000000708a":[)" + pair_of("2") +
                             R"(],"00000000-0000-0000-0000-000000007088":[)" + id + "]}}";
  CHECK(defined(resources_of({mapping("1", "\"asset\":" + id),
                              command("Complex Relation", legs(pair_of("1"), pair_of("2"))),
                              command("Complex Relation", turned),
                              command("Complex Relation", legs(pair_of("2"), id))}),
                ResourceType::complex_relation) == Partition{{1, 2}, {3}});
}

TEST_CASE("two identities that claim one name clash") {
  const Resources resources = resources_of(
      {command("Asset", pair_of("1"), called_orders), command("Asset", pair_of("2"), called_orders),
       command("Asset", pair_of("3"),
               R"("name":"Orders","domain":)" + domain("Archive", community("Retail"))),
       command("Asset", pair_of("1"), called_orders)});
  REQUIRE(resources.name_clashes().size() == 1);
  CHECK(resources.name_clashes()[0].first.command == 0);
  CHECK(resources.name_clashes()[0].later.command == 1);
  CHECK(resources_of({command("Asset", pair_of("1"), called_orders),
                      command("Asset", asset("Orders", in_sales)),
                      mapping("2", "\"asset\":" + asset("Orders", in_sales)),
                      command("Asset", pair_of("2"), called_orders)})
            .name_clashes()
            .empty());
}

TEST_CASE("the order of the commands does not change which are one") {
  const std::string by_pair = domain("Sales", pair_of("c"));
  const Texts texts = {command("Community", community("Retail")),
                       mapping("c", "\"community\":" + community("Retail")),
                       command("Domain", in_sales),
                       command("Domain", by_pair),
                       command("Domain", id, R"("name":"Sales","community":{"name":"Retail"})"),
                       command("Asset", asset("Orders", by_pair)),
                       command("Asset", asset("Orders", id)),
                       command("Asset", pair_of("1"), R"("name":"Orders","domain":)" + in_sales),
                       command("Asset", asset("Returns", in_sales)),
                       command("Asset", other_id),
                       mapping("2", "\"asset\":" + asset("Returns", id)),
                       mapping("2", "\"asset\":" + other_id),
                       command("Asset", pair_of("2")),
                       command("Asset", asset("Orders", domain("Sales", community("Logistics"))))};
  std::vector<std::uint32_t> order(texts.size());
  std::iota(order.begin(), order.end(), 0U);
  std::mt19937 random(7);
  for (int round = 0; round < 100; ++round) {
    Texts shuffled;
    for (const std::uint32_t number : order) shuffled.push_back(texts[number]);
    Partition found;
    const Resources resources = resources_of(shuffled);
    for (const ResourceType type : {ResourceType::domain, ResourceType::asset}) {
      for (const Commands& commands_of_one : defined(resources, type)) {
        Commands original;
        for (const std::uint32_t number : commands_of_one) original.insert(order[number]);
        found.insert(original);
      }
    }
    CHECK(found == Partition{{2, 3, 4}, {5, 6, 7}, {8, 9, 12}, {13}});
    std::shuffle(order.begin(), order.end(), random);
  }
}

TEST_CASE("a resource lists its mentions in the order of the file") {
  const Resources resources = resources_of(
      {command("Asset", asset("Orders", in_sales)), command("Asset", pair_of("1"), called_orders),
       command("Asset", asset("Returns", in_sales),
               R"("relations":{"00000000-0000-0000-0000-000000007042:SOURCE":[)" + pair_of("1") + "," +
                   asset("Orders", in_sales) + "]}")});
  int joined = 0;
  resources.each_repeated([&](const Resource& resource) {
    CHECK(std::is_sorted(resource.mentions.begin(), resource.mentions.end(), is_before));
    CHECK(resource.is_joined == (resource.type == ResourceType::asset));
    if (resource.is_joined) CHECK(resource.mentions.size() == 5);
    joined += resource.is_joined ? 1 : 0;
  });
  CHECK(joined == 1);
}

}  // namespace collint::test
