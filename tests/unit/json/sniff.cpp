#include "json/sniff.h"

#include <string>
#include <utility>

#include "catch.h"
#include "input/source.h"

namespace collint::json {
namespace {

const std::string command = R"([{"resourceType": "Asset", "identifier": {"id": "1"}}])";

bool holds(std::string text) { return holds_commands(*source_of(std::move(text))); }

}  // namespace

TEST_CASE("import commands are known by the first bytes of a file") {
  CHECK(holds(command));
  CHECK(holds(command.substr(0, command.size() - 9)));
  CHECK(holds(R"([{"identifier": {}}])"));
  CHECK_FALSE(holds(R"({"identifier": {}})"));
  CHECK_FALSE(holds(R"([{"resourceType": "Song"}])"));
  CHECK_FALSE(holds(""));
}

TEST_CASE("import commands are found behind what comes before them") {
  CHECK(holds(std::string(4090, ' ') + command));  // which ends behind the first bytes that are looked at
  CHECK(holds(std::string(60'000, ' ') + command));
  CHECK_FALSE(holds(std::string(70'000, ' ') + command));
}

}  // namespace collint::json
