#include "report/uri.h"

#include "catch.h"

namespace collint::test {

TEST_CASE("a path keeps its slashes in a URI, and hides what has a meaning there") {
  CHECK(uri_of_path("imports/a-b_c.1~/d.json") == "imports/a-b_c.1~/d.json");
  CHECK(uri_of_path("/a b#c?d%41:e\\f") == "/a%20b%23c%3Fd%2541%3Ae%5Cf");
  CHECK(uri_of_path("\xC3\xA9\n\xFF") == "%C3%A9%0A%FF");
  CHECK(uri_of_path("").empty());
}

}  // namespace collint::test
