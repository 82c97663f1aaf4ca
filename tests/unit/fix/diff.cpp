#include "fix/diff.h"

#include <string>

#include "catch.h"

namespace collint::test {
namespace {

std::string difference(std::string_view before, std::string_view after, std::string_view name = "a.json") {
  std::string error;
  return unified_diff(name, before, after, error).value_or("?" + error);
}

/// The lines below the heading.
std::string hunks(std::string_view before, std::string_view after) {
  const std::string all = difference(before, after);
  return all.substr(all.find("@@"));
}

}  // namespace

TEST_CASE("a difference is written as git writes it") {
  CHECK(difference("1\n2\n3\n4\n5\n6\n7\n8\n", "1\n2\n3\n4\nfive\n6\n7\n8\n") ==
        "diff --git a/a.json b/a.json\nindex 535d2b0..ab00c61 100644\n--- a/a.json\n+++ b/a.json\n"
        "@@ -2,7 +2,7 @@\n 2\n 3\n 4\n-5\n+five\n 6\n 7\n 8\n");
  CHECK(difference("same", "same").empty());
}

TEST_CASE("line ends are bytes like others") {
  CHECK(hunks("a\r\nb\r\n", "a\r\nc\r\n") == "@@ -1,2 +1,2 @@\n a\r\n-b\r\n+c\r\n");
  CHECK(hunks("[1]", "[2]") ==
        "@@ -1 +1 @@\n-[1]\n\\ No newline at end of file\n+[2]\n\\ No newline at end of file\n");
}

TEST_CASE("whatever a file holds is taken for text") {
  CHECK(hunks(std::string("a\0b\n", 4), "\xFF\n") == std::string("@@ -1 +1 @@\n-a\0b\n+\xFF\n", 20));
  const std::string longer(100000, 'x');
  CHECK(hunks(longer + "\n", longer + "y\n") == "@@ -1 +1 @@\n-" + longer + "\n+" + longer + "y\n");
}

TEST_CASE("odd names are quoted") {
  CHECK(difference("1\n", "2\n", "b \xC3\xA4\"\t.json").find("--- \"a/b \\303\\244\\\"\\t.json\"\n") !=
        std::string::npos);
  CHECK(difference("1\n", "2\n", "/tmp/a.json").find("--- a/tmp/a.json\n") != std::string::npos);
}

}  // namespace collint::test
