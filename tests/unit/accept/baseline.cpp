#include "accept/baseline.h"

#include <string>
#include <vector>

#include "catch.h"

namespace collint::test {
namespace {

const std::string first = "04b966b99efa196c9d326ea17ecaa47a";
const std::string second = "505be8bd380a88a953564f5d82c40782-2";

}  // namespace

TEST_CASE("what a baseline says is read again") {
  const std::string text =
      write_baseline({{second, "tag/comma", escaped_file("a b.json"), "", {}},
                      {first, "tag/duplicate", "c.json", escaped("Asset 'x\ny\\n'"), {}}});
  const ReadBaseline read = read_baseline(text);
  CHECK(read.problem.empty());
  REQUIRE(read.entries.size() == 2);
  CHECK(read.entries[0].fingerprint == first);
  CHECK(read.entries[0].rule == "tag/duplicate");
  CHECK(read.entries[0].file == "c.json");
  CHECK(read.entries[0].resource == "Asset 'x\\ny\\\\n'");
  CHECK(read.entries[1].fingerprint == second);
  CHECK(read.entries[1].file == "a\\u{20}b.json");
  CHECK(read.entries[1].resource.empty());
  const Span& span = read.entries[1].span;
  CHECK(text.substr(span.offset, span.length) == second + " tag/comma a\\u{20}b.json");
}

TEST_CASE("lines are sorted by bytes") {
  const BaselineEntry a{first, "tag/comma", "a", "", {}};
  const BaselineEntry b{second, "tag/comma", "a", "", {}};
  CHECK(write_baseline({a, b}) == write_baseline({b, a}));
}

TEST_CASE("a baseline may have other line ends, comments and no line feed at its end") {
  const ReadBaseline read = read_baseline("# collint baseline 1\r\n\r\n# ours\r\n" + first +
                                          " tag/comma a.json\r\n" + second + " tag/comma b.json Asset 'x'");
  CHECK(read.problem.empty());
  REQUIRE(read.entries.size() == 2);
  CHECK(read.entries[0].file == "a.json");
  CHECK(read.entries[1].resource == "Asset 'x'");
}

TEST_CASE("a baseline that is damaged says where") {
  const auto problem_of = [](const std::string& lines) {
    return read_baseline("# collint baseline 1\n" + lines).problem;
  };
  for (const std::string& line :
       {std::string("<<<<<<< HEAD"), first, first + " tag/comma", first.substr(1) + " tag/comma a.json",
        first + "x tag/comma a.json", first + "- tag/comma a.json", "  " + first + " tag/comma a.json"}) {
    INFO(line);
    CHECK(problem_of(line).starts_with("2: "));
    CHECK(problem_of(first + " tag/comma a.json\n" + line + "\n").starts_with("3: "));
  }
  for (const std::string text :
       {"", "\n", "[]", "# collint", "# collint baseline 2: x\n", "# collint baseline"}) {
    INFO(text);
    CHECK(read_baseline(text).problem.starts_with("1: "));
  }
}

TEST_CASE("different texts stay different in a baseline") {
  CHECK(escaped("a\nb") != escaped("a\\nb"));
  CHECK(escaped_file("a b") != escaped_file("a\\u{20}b"));
  CHECK(escaped("\xFF") == "\\xFF");
}

}  // namespace collint::test
