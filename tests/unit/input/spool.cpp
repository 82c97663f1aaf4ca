#include "input/spool.h"

#include <string>

#include "catch.h"

namespace collint {

TEST_CASE("what is spooled can be read, be it few or many bytes") {
  for (const std::size_t in_memory : {0U, 10U, 1'000'000U, 10'000'000U}) {
    Spool spool(in_memory);
    std::string all;
    for (int i = 0; i < 300'000; ++i) {
      const std::string piece = std::to_string(i);
      REQUIRE(spool.append(piece));
      all += piece;
      if (i % 50'000 == 0) {
        std::string end(piece.size() + 10, '?');
        CHECK(spool.read(all.size() - piece.size(), end.data(), end.size()).size == piece.size());
        CHECK(end.starts_with(piece));
      }
    }
    CHECK(spool.size() == all.size());
    const auto source = spool.finish();
    REQUIRE(source);
    CHECK(spool.error().empty());
    CHECK(source->size() == all.size());
    std::string read(all.size() + 10, '?');
    CHECK(source->read(0, read.data(), read.size()).size == all.size());
    read.resize(all.size());
    CHECK(read == all);
    CHECK(source->read(all.size() - 3, read.data(), 10).size == 3);
  }
}

TEST_CASE("nothing spooled is an empty source") {
  const auto source = Spool(0).finish();
  REQUIRE(source);
  CHECK(source->size() == 0);
}

}  // namespace collint
