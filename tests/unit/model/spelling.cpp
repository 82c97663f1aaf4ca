#include "model/spelling.h"

#include "catch.h"

namespace collint {

TEST_CASE("edit distance") {
  struct Case {
    const char* a;
    const char* b;
    std::size_t distance;
  };
  for (const Case& c : {Case{"", "", 0},
                        {"", "abc", 3},
                        {"abc", "abc", 0},
                        {"abc", "ABC", 0},
                        {"abc", "abd", 1},
                        {"abc", "ac", 1},
                        {"abc", "abcd", 1},
                        {"abc", "acb", 1},
                        {"abcd", "badc", 2},
                        {"abc", "xyz", 3},
                        {"ca", "abc", 3},
                        {"identifier", "identifer", 1}}) {
    INFO(c.a << " and " << c.b);
    CHECK(edit_distance(c.a, c.b) == c.distance);
    CHECK(edit_distance(c.b, c.a) == c.distance);
  }
}

TEST_CASE("names that are the same but for case and separators") {
  for (const auto& [a, b] : {std::pair{"resourceType", "resource_type"},
                             {"resourceType", "RESOURCE-TYPE"},
                             {"a", " a "},
                             {"a.b", "ab"},
                             {"", ""},
                             {"", "_"}}) {
    CHECK(same_but_for_case(a, b));
    CHECK(same_but_for_case(b, a));
  }
  for (const auto& [a, b] : {std::pair{"a", "b"}, {"a", ""}, {"a", "ab"}, {"ab", "a_"}, {"a/b", "ab"}})
    CHECK_FALSE(same_but_for_case(a, b));
}

}  // namespace collint
