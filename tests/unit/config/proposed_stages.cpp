#include "config/proposed_stages.h"

#include "catch.h"

namespace collint::test {
namespace {

using Numbers = std::vector<std::size_t>;

FileContents communities(Numbers needs = {}) { return {"c", true, false, false, std::move(needs)}; }
FileContents domains(Numbers needs = {}) { return {"d", false, true, false, std::move(needs)}; }
FileContents others() { return {"o", false, false, true, {}}; }

}  // namespace

TEST_CASE("communities come before domains, and both before all others") {
  const auto stages = proposed_stages({others(), domains(), communities(), others()}, 8);
  REQUIRE(stages.size() == 2);
  CHECK(stages[0].name == "containers");
  CHECK_FALSE(stages[0].concurrent);
  CHECK(stages[0].files == Numbers{2, 1});
  CHECK(stages[1].name == "assets");
  CHECK(stages[1].concurrent);
  CHECK(stages[1].files == Numbers{0, 3});
}

TEST_CASE("a file with communities comes after the files that create their parents") {
  const auto stages =
      proposed_stages({communities({1}), communities({3}), communities(), communities({2})}, 8);
  REQUIRE(stages.size() == 1);
  CHECK(stages[0].files == Numbers{2, 3, 1, 0});
}

TEST_CASE("files that need each other come one after the other all the same") {
  const auto stages = proposed_stages({communities({2}), domains({0}), communities({0})}, 8);
  REQUIRE(stages.size() == 1);
  CHECK(stages[0].files == Numbers{2, 0, 1});
}

TEST_CASE("a file with assets beside its domains is one of the containers") {
  FileContents mixed = domains();
  mixed.has_others = true;
  const auto stages = proposed_stages({mixed, others()}, 8);
  REQUIRE(stages.size() == 2);
  CHECK(stages[0].files == Numbers{0});
  CHECK(stages[1].files == Numbers{1});
}

TEST_CASE("no more files at the same time than there may be jobs") {
  const std::vector<FileContents> files(5, others());
  const auto in_three = proposed_stages(files, 2);
  REQUIRE(in_three.size() == 3);
  CHECK(in_three[0].name == "assets-1");
  CHECK(in_three[0].files == Numbers{0, 1});
  CHECK(in_three[2].name == "assets-3");
  CHECK(in_three[2].files == Numbers{4});
  CHECK(proposed_stages(files, 5).size() == 1);
  CHECK(proposed_stages({}, 8).empty());
}

}  // namespace collint::test
