#include "json/cuts.h"

#include <string>
#include <vector>

#include "catch.h"
#include "json/reader.h"

namespace collint::json {
namespace {

using Offsets = std::vector<std::uint64_t>;

/// The elements that a reader gives, and where it stops.
struct Part {
  std::vector<std::string> elements;
  std::optional<std::uint64_t> stopped_at;

  Part(const std::string& text, const Cuts& cuts, std::uint64_t begin) {
    const auto source = source_of(text);
    Reader reader(*source, cuts, begin, 16);
    Batch batch;
    while (reader.next(batch)) {
      for (const Command& command : batch.commands) {
        const Span span = command.value_span(*command.root);
        elements.push_back(text.substr(span.offset, span.length));
      }
    }
    stopped_at = reader.stopped_at();
  }
};

using Elements = std::vector<std::string>;

}  // namespace

TEST_CASE("cuts are commas between elements, some way apart") {
  const std::string text = R"([{"a":1},{"a":2},{"a":3},{"a":4}])";
  CHECK(find_cuts(*source_of(text), 1).commas == Offsets{8, 16, 24});
  CHECK(find_cuts(*source_of(text), 10).commas == Offsets{16, 24});
  CHECK(find_cuts(*source_of(text), 9).commas == Offsets{16, 24});
  CHECK(find_cuts(*source_of(text), text.size()).commas.empty());
  const Cuts cuts = find_cuts(*source_of("\xEF\xBB\xBF \n" + text), 20);
  CHECK(cuts.commas == Offsets{21});
  CHECK(cuts.array_offset == 5);
}

TEST_CASE("what is no array of objects has no cuts") {
  for (const char* text : {R"({"a":[{"a":1},{"a":1}]})", "[1,2,3,4,5,6]", "[]", "", "     ", R"("[{},{}]")"})
    CHECK(find_cuts(*source_of(text), 2).commas.empty());
}

TEST_CASE("a reader goes from cut to cut") {
  const std::string text = R"([{"a":1},{"a":2},{"a":3},{"a":4}])";
  const Cuts cuts{find_cuts(*source_of(text), 1).guess, 0, {16}};
  const Part first(text, cuts, 0);
  CHECK(first.elements == Elements{R"({"a":1})", R"({"a":2})"});
  CHECK(first.stopped_at == 17);
  const Part second(text, cuts, 17);
  CHECK(second.elements == Elements{R"({"a":3})", R"({"a":4})"});
  CHECK_FALSE(second.stopped_at);
}

TEST_CASE("a reader goes on beyond a cut that was guessed wrongly") {
  std::string text = R"([{"a":1},{"b":[{"a":1},{"a":2}]})";
  for (int i = 0; i < 20; ++i) text += R"(,{"a":3})";
  text += "]";
  const Cuts cuts{find_cuts(*source_of(text), 1).guess, 0, {22}};
  const Part first(text, cuts, 0);
  REQUIRE(first.elements.size() > 1);
  CHECK(first.elements[1] == R"({"b":[{"a":1},{"a":2}]})");
  REQUIRE(first.stopped_at);
  const Part second(text, cuts, *first.stopped_at);
  CHECK(first.elements.size() + second.elements.size() == 22);
}

}  // namespace collint::json
