#include "fix/same_data.h"

#include <string>
#include <utility>

#include "catch.h"
#include "fix/apply.h"

namespace collint::test {
namespace {

/// Whether the text with `new_text` in the place of `old_text` holds the same data but for that.
bool is_same(const std::string& text, const std::string& old_text, std::string new_text,
             const table::Format* format = nullptr) {
  const std::size_t at = text.find(old_text);
  REQUIRE(at != std::string::npos);
  const Fix fix{Applicability::safe, "", {{{at, old_text.size()}, std::move(new_text)}}};
  return holds_same_data(text, with_fixes(text, {&fix}), {&fix}, format);
}

}  // namespace

TEST_CASE("an edit changes its own tokens of a JSON text") {
  CHECK(is_same(R"({"a": 1, "b": [2]})", "a", "longer"));
  CHECK(is_same(R"({"a": 1, "b": [2]})", R"("a")", R"("longer")"));
  CHECK(is_same(R"(["x", "y", "z"])", R"("y", )", ""));
  CHECK(is_same(R"(["x", "y", "z"])", R"(, "z")", ""));
  CHECK(is_same(R"(["x"])", R"("x")", ""));
  CHECK(is_same(R"(["x"])", "x", ""));
  CHECK(is_same(R"(["x\"", ""])", R"(x\")", ""));
  CHECK(is_same("[1, 2]", "1", R"("1")"));
  CHECK(is_same("[1, 2]", "1, 2", "2, [1, 3]"));
  CHECK(is_same("\xEF\xBB\xBF[1]", "\xEF\xBB\xBF", ""));
}

TEST_CASE("an edit that changes other tokens of a JSON text is found out") {
  CHECK_FALSE(is_same(R"(["x,", "y"])", R"(, ")", R"("")"));
  CHECK_FALSE(is_same(R"(["x", "y"])", R"(x")", "x"));
  CHECK_FALSE(is_same(R"(["x", "y"])", "x", R"(x\)"));
  CHECK_FALSE(is_same("[1, 2]", ", 2", "2"));
  CHECK_FALSE(is_same("[1, true]", " ", R"(")"));
}

TEST_CASE("an insertion touches what it stands within") {
  const std::string text = "[12,3]";
  const auto inserted = [&](std::size_t at, std::string what) {
    const Fix fix{Applicability::safe, "", {{{at, 0}, std::move(what)}}};
    return holds_same_data(text, with_fixes(text, {&fix}), {&fix}, nullptr);
  };
  CHECK(inserted(1, R"("a",)"));
  CHECK(inserted(2, "0"));
  CHECK_FALSE(inserted(3, "0"));
  CHECK(inserted(3, ",0"));
}

TEST_CASE("an edit changes its own cell of a table") {
  const table::Format format;
  CHECK(is_same("a;b;c\r\nd;e;f\r\n", "e", "longer", &format));
  CHECK(is_same("a;b;c\r\nd;e;f\r\n", "e", "", &format));
  CHECK(is_same("a;\"b \";c", " ", "", &format));
  CHECK(is_same("a\nb\nc\n", "b", "longer", &format));
  CHECK(is_same("a;b ", " ", "", &format));
  CHECK(
      is_same("\xEF\xBB\xBF"
              "a;b",
              "\xEF\xBB\xBF", "", &format));
}

TEST_CASE("an edit takes whole records of a table") {
  const table::Format format;
  CHECK(is_same("a;b\nc;d\ne;f\n", "c;d\n", "", &format));
  CHECK(is_same("a;b\r\n\"c\n\";d\r\n\r\n\r\ne;f", "\"c\n\";d\r\n\r\n", "", &format));
  CHECK(is_same("a;b\nc;d", "\nc;d", "", &format));
  CHECK(is_same("a;b\n\n\n\nc;d", "\n\n", "\n", &format));
  CHECK_FALSE(is_same("a;b\nc;d\ne;f\n", "c;d", "", &format));
  CHECK_FALSE(is_same("a;b\nc;d\ne;f\n", "b\nc;d\n", "", &format));
  CHECK_FALSE(is_same("a;b\nc;d\ne;f\n", "c;d", "c\nd", &format));
  CHECK_FALSE(is_same("a;b\nc;d\ne;f\n", "c;d\n", "c;d\nc;d\n", &format));
}

TEST_CASE("an edit that changes other cells of a table is found out") {
  const table::Format format;
  CHECK_FALSE(is_same("a;b;c", "b", "b;", &format));
  CHECK_FALSE(is_same("a;b;c", ";b", "", &format));
  CHECK_FALSE(is_same("a;b\nc;d\n", "b\n", "", &format));
  CHECK_FALSE(is_same("a;b\nc;d\n", "b", "b\n", &format));
  CHECK_FALSE(is_same("a;\"b\";c\nd;\"e\"\n", "b\"", "b", &format));
  CHECK_FALSE(is_same("a;b;\"c\"\n", "b", "\"", &format));
  table::Format other;
  other.dialect.separator = ',';
  CHECK(is_same("a;b,c", "a;b", "a", &other));
  CHECK_FALSE(is_same("a;b,c", "a;b", "a,b", &other));
}

}  // namespace collint::test
