#include "report/link_stars.h"

#include <vector>

#include "catch.h"

namespace collint::test {
namespace {

FileLink link(std::size_t first, std::size_t second, bool second_needs_first = false) {
  FileLink made;
  made.first = first;
  made.second = second;
  made.second_needs_first = second_needs_first;
  return made;
}

}  // namespace

TEST_CASE("links become stars around the files that have the most of them") {
  const std::vector<FileLink> links = {link(0, 1), link(1, 3, true), link(2, 3), link(1, 2, true),
                                       link(1, 4)};
  const std::vector<LinkStar> stars = stars_of(links);
  REQUIRE(stars.size() == 3);
  CHECK(stars[0].hub == 1);
  CHECK(stars[0].links == std::vector<std::size_t>{0, 4});
  CHECK(stars[1].hub == 1);
  CHECK(stars[1].links == std::vector<std::size_t>{1, 3});
  CHECK(stars[2].hub == 2);
  CHECK(stars[2].links == std::vector<std::size_t>{2});
  CHECK(stars_of({}).empty());
}

}  // namespace collint::test
