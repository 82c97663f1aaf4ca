// Objects with the same bytes are looked at once, and told as often as they come.

#include <algorithm>
#include <string>
#include <vector>

#include "catch.h"
#include "lint_text.h"

namespace collint::test {
namespace {

std::string asset(const std::string& name, const std::string& rest) {
  return R"({"resourceType":"Asset","identifier":{"name":")" + name + R"(",)" + rest + "}";
}

/// How often a rule speaks.
std::ptrdiff_t count(const std::string& text, std::string_view rule) {
  const CheckedFile file = check_text(text);
  return std::count_if(file.findings.begin(), file.findings.end(),
                       [&](const Finding& finding) { return finding.rule == rule; });
}

const std::string domain = R"("domain":{"name":"D","community":{"name":"C"}}})";
const std::string spaced = R"("domain":{"name":"D ","community":{"name":"C"}}})";

}  // namespace

TEST_CASE("what is wrong in an object is told each time it comes") {
  const std::string three = asset("1", spaced) + "," + asset("2", spaced) + "," + asset("3", spaced);
  CHECK(count("[" + three + "]", "text/surrounding-space") == 3);
  CHECK(count("[" + asset("0", domain) + "," + three + "," + asset("4", domain) + "]",
              "text/surrounding-space") == 3);
}

TEST_CASE("what is wrong in an object is told each time it comes in one command") {
  std::string targets;
  for (const char* name : {"a", "b", "c"})
    targets += std::string(targets.empty() ? "" : ",") + R"({"name":")" + name + R"(",)" + spaced;
  const std::string text =
      "[" +
      asset("1",
            domain + R"(,"relations":{"00000000-0000-0000-0000-000000007042:TARGET":[)" + targets + "]}") +
      "]";
  CHECK(count(text, "text/surrounding-space") == 3);
}

TEST_CASE("an object that comes at another kind of place is looked at again") {
  const std::string text = "[" + asset("1", domain + R"(,"status":{"name":"C"},"domain":{"name":"C"})") + "]";
  CHECK(count(text, "identifier/incomplete") == 1);
}

TEST_CASE("an object that comes below a misspelt key is looked at again") {
  const std::string text =
      "[" + asset("1", domain) + "," + asset("2", R"("domein":{"name":"D","community":{"name":"C"}}})") + "]";
  CHECK(count(text, "command/unknown-field") == 1);
}

TEST_CASE("findings elsewhere in a command do not hide what comes again") {
  const std::string tags = R"(,"tags":["x","x"])";
  const std::string text = "[" + asset("1", domain + tags) + "," + asset("2", domain + tags) + "," +
                           asset("3", spaced + tags) + "," + asset("4", spaced) + "]";
  CHECK(count(text, "tag/duplicate") == 3);
  CHECK(count(text, "text/surrounding-space") == 2);
}

}  // namespace collint::test
