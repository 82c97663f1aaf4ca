#include "ledger/spellings.h"

#include <string>
#include <vector>

#include "catch.h"
#include "unit/ledger/recorded.h"

namespace collint::test {
namespace {

/// Of each set its type and, of each spelling, a letter: one that is defined or one that is only referred to.
std::vector<std::string> alike_in(const std::string& text) {
  const Resources resources = resources_of({text});
  const Spellings spellings(resources);
  std::vector<std::string> lines;
  for (const LikeSpellings& alike : spellings.alike()) {
    std::string& line = lines.emplace_back(std::string(name_of(alike.type)) + " ");
    for (const Spelling& spelling : alike.spellings) line += spelling.is_defined ? 'd' : 'r';
  }
  return lines;
}

std::string domain(const std::string& name, const std::string& community) {
  return R"({"name":")" + name + R"(","community":)" + community + "}";
}

std::string asset(const std::string& name, const std::string& domain) {
  return R"({"resourceType":"Asset","identifier":{"name":")" + name + R"(","domain":)" + domain + "}}";
}

const std::string retail = R"({"name":"Retail"})";
const std::string sales = domain("Sales", retail);

}  // namespace

TEST_CASE("spellings of one container that fold alike") {
  CHECK(alike_in(asset("Orders", sales) + "," + asset("ORDERS ", sales)) ==
        std::vector<std::string>{"Asset dd"});
  CHECK(alike_in(asset("Orders", sales) + "," + asset("Order", sales)).empty());
  CHECK(alike_in(asset("Orders", sales) + "," + asset("ORDERS", domain("Archive", retail))).empty());
}

TEST_CASE("containers that look alike make their contents look alike") {
  const std::string other = domain("SALES", R"({"name":"retail"})");
  CHECK(alike_in(asset("Orders", sales) + "," + asset("orders", other)) ==
        std::vector<std::string>{"Community rr", "Domain rr", "Asset dd"});
}

TEST_CASE("a container that is named by its pair looks like the name it is given") {
  const std::string pair = R"({"externalSystemId":"S","externalEntityId":"c"})";
  const std::string command = R"({"resourceType":"Community","identifier":)" + pair + R"(,"name":"RETAIL"},)";
  CHECK(alike_in(command + asset("Orders", domain("Sales", pair)) + "," + asset("orders", sales)) ==
        std::vector<std::string>{"Community dr", "Domain rr", "Asset dd"});
}

TEST_CASE("ids take no part") {
  const std::string id = R"({"id":"6f1c2a54-0d8e-4b63-9a27-3f5f0c1e7b10"})";
  CHECK(
      alike_in(asset("Orders", id) + "," + asset("Lines", R"({"id":"6F1C2A54-0D8E-4B63-9A27-3F5F0C1E7B10"})"))
          .empty());
}

TEST_CASE("very many spellings that look alike take no quadratic time") {
  std::string text;
  constexpr int count = 1 << 15;
  for (int i = 0; i < count; ++i) {
    std::string name = "abcdefghijklmno";
    for (int bit = 0; bit < 15; ++bit) {
      if ((i >> bit & 1) != 0) name[static_cast<std::size_t>(bit)] = static_cast<char>('A' + bit);
    }
    text += (i == 0 ? "" : ",") + asset(name, sales);
  }
  const Resources resources = resources_of({text});
  const Spellings spellings(resources);
  REQUIRE(spellings.alike().size() == 1);
  CHECK(spellings.alike().front().spellings.size() == count);
  CHECK(spellings.alike().front().spellings.front().first().command == 0);
}

}  // namespace collint::test
