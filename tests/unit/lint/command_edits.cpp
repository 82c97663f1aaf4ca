// Commands taken out, moved and joined, in every layout.

#include "lint/command_edits.h"

#include <functional>
#include <string>
#include <vector>

#include "catch.h"
#include "fix/apply.h"
#include "lint/stored_command.h"
#include "lint_text.h"
#include "property/layout.h"
#include "unit/lint/in_layouts.h"

namespace collint::test {
namespace {

/// The command of a file with a number.
struct Read {
  StoredCommand stored;
  Read(const CheckedFile& file, std::uint32_t number) { REQUIRE(stored.read(file, number)); }
  const Command& operator*() const { return stored.command(); }
};

using MakeEdits = std::function<std::vector<Edit>(const CheckedFile&)>;

/// The text with the edits, without white space; empty where there are none.
std::string edited(const std::string& text, const MakeEdits& make) {
  const Fix fix{Applicability::safe, "", make(check_text(text))};
  return fix.edits.empty() ? "" : laid_out(with_fixes(text, {&fix}), Layout::minified);
}

/// The same for the text in each layout.
std::string edited_in_layouts(const std::string& text, const MakeEdits& make) {
  return in_layouts(text, [&](const std::string& laid_out_text) { return edited(laid_out_text, make); });
}

std::string removed(const std::string& text, std::uint32_t first, std::uint64_t count = 1) {
  return edited_in_layouts(
      text, [&](const CheckedFile& file) { return remove_commands(file, *Read(file, first), count); });
}

std::string moved(const std::string& text, std::uint32_t number, std::uint32_t before) {
  return edited_in_layouts(text, [&](const CheckedFile& file) {
    return move_command(file, *Read(file, number), *Read(file, before));
  });
}

std::string asset(const std::string& members) {
  return R"({"resourceType":"Asset")" + (members.empty() ? "" : "," + members) + "}";
}

/// The members of an Asset once those of a later one are written into it; "-" where they are not.
std::string merged(const std::string& first, const std::string& later, bool joins_attributes = true) {
  const std::string text =
      edited_in_layouts("[" + asset(first) + "," + asset(later) + "]", [&](const CheckedFile& file) {
        return merge_commands(file, *Read(file, 0), *Read(file, 1), joins_attributes);
      });
  const std::size_t begin = asset("x").find('x');
  return text.empty() ? "-" : text.substr(begin + 1, text.size() - begin - 3);
}

std::string without_row(const std::string& table, std::uint32_t number) {
  const CheckedTexts texts =
      check_files({{"collint.toml", "[[stage]]\nfiles = [\"rows.csv\"]\nparameters = { headerRow = true }\n"},
                   {"rows.csv", table},
                   {"rows-template.json", R"([{"resourceType":"Community","identifier":{"name":"${1}"}}])"}},
                  Sequence::in_turn);
  const CheckedFile& file = texts.checked.files.front();
  const Fix fix{Applicability::safe, "", remove_commands(file, *Read(file, number), 1)};
  return with_fixes(table, {&fix});
}

}  // namespace

TEST_CASE("commands are taken out of their list with one comma") {
  const std::string list = R"([{"a":1},{"b":2},{"c":3}])";
  CHECK(removed(list, 0) == R"([{"b":2},{"c":3}])");
  CHECK(removed(list, 1) == R"([{"a":1},{"c":3}])");
  CHECK(removed(list, 2) == R"([{"a":1},{"b":2}])");
  CHECK(removed(list, 0, 2) == R"([{"c":3}])");
  CHECK(removed(list, 1, 2) == R"([{"a":1}])");
}

TEST_CASE("a command is not taken out where its list would be no list") {
  CHECK(removed(R"([{"a":1}])", 0).empty());
  CHECK(removed(R"([{"a":1},{"b":2}])", 0, 2).empty());
  CHECK(removed(R"({"resourceType":"Asset"})", 0).empty());
  const std::string lists = R"({"assets":[{"identifier":1}],"mappings":[{"identifier":2},{"identifier":3}]})";
  CHECK(removed(lists, 0).empty());
  CHECK(removed(lists, 1) == R"({"assets":[{"identifier":1}],"mappings":[{"identifier":3}]})");
  CHECK(removed(lists, 0, 2).empty());
}

TEST_CASE("a command is moved before another one of its list") {
  const std::string list = R"([{"a":1},{"b":2},{"c":3}])";
  CHECK(moved(list, 2, 0) == R"([{"c":3},{"a":1},{"b":2}])");
  CHECK(moved(list, 1, 0) == R"([{"b":2},{"a":1},{"c":3}])");
  CHECK(moved(list, 2, 1) == R"([{"a":1},{"c":3},{"b":2}])");
  CHECK(moved(list, 0, 2).empty());
  CHECK(moved(list, 1, 1).empty());
}

TEST_CASE("commands are joined where they say the same or one says more") {
  CHECK(merged(R"("status":1)", R"("status":1,"tags":["x"])") == R"("status":1,"tags":["x"])");
  CHECK(merged(R"("status":1,"tags":["x"])", R"("status":1)") == R"("status":1,"tags":["x"])");
  CHECK(merged("", R"("tags":["x"])") == R"("tags":["x"])");
  CHECK(merged(R"("status":1)", R"("status":2)") == "-");
  CHECK(merged(R"("tags":[1])", R"("tags":{})") == "-");
}

TEST_CASE("lists are joined without what they have already") {
  CHECK(merged(R"("tags":["a","b"])", R"("tags":["b","c"])") == R"("tags":["a","b","c"])");
  CHECK(merged(R"("tags":[])", R"("tags":["c"])") == R"("tags":["c"])");
  CHECK(merged(R"("relations":{"R:TARGET":[{"id":"1"}]})",
               R"("relations":{"R:TARGET":[{"id":"2"}],"S:SOURCE":[]})") ==
        R"("relations":{"R:TARGET":[{"id":"1"},{"id":"2"}],"S:SOURCE":[]})");
}

TEST_CASE("lists of attributes are joined where the caller says so") {
  const std::string first = R"("attributes":{"N":[{"value":"a"}]})";
  const std::string later = R"("attributes":{"N":[{"value":"b"}]})";
  CHECK(merged(first, later) == R"("attributes":{"N":[{"value":"a"},{"value":"b"}]})");
  CHECK(merged(first, later, false) == "-");
  CHECK(merged(first, first, false) == first);
  CHECK(merged(first, R"("attributes":{"M":[{"value":"b"}]})", false) ==
        R"("attributes":{"N":[{"value":"a"}],"M":[{"value":"b"}]})");
}

TEST_CASE("a row goes with its line end, the last one with the one before it") {
  CHECK(without_row("Name\nA\nB\nC\n", 0) == "Name\nB\nC\n");
  CHECK(without_row("Name\nA\nB\nC\n", 2) == "Name\nA\nB\n");
  CHECK(without_row("Name\r\nA\r\nB\r\n", 1) == "Name\r\nA\r\n");
  CHECK(without_row("Name\r\nA\r\nB", 1) == "Name\r\nA");
  CHECK(without_row("Name\nA\n\"B\nb\"\nC", 1) == "Name\nA\nC");
  CHECK(without_row("Name\nA\nB", 1) == "Name\nA");
}

}  // namespace collint::test
