#include "input/line_index.h"

#include <string>

#include "catch.h"

namespace collint {
namespace {

std::uint64_t width_of(unsigned char byte, ColumnUnit unit) {
  const bool is_first = (byte & 0xC0U) != 0x80U;
  switch (unit) {
    case ColumnUnit::bytes: return 1;
    case ColumnUnit::code_points: return is_first ? 1 : 0;
    case ColumnUnit::utf16: break;
  }
  return byte >= 0xF0U ? 2 : is_first ? 1 : 0;  // beyond the basic plane two units make a character
}

/// The slow way.
Position counted(const std::string& text, std::size_t offset, ColumnUnit unit = ColumnUnit::code_points) {
  Position at;
  for (std::size_t i = text.substr(0, 3) == "\xEF\xBB\xBF" ? 3 : 0; i < offset && i < text.size(); ++i) {
    if (text[i] == '\n') {
      ++at.line;
      at.column = 1;
    } else {
      at.column += width_of(static_cast<unsigned char>(text[i]), unit);
    }
  }
  return at;
}

}  // namespace

TEST_CASE("lines and columns, asked in any order") {
  for (const std::string& text : {
           std::string(),
           std::string("one line"),
           std::string("a\n\xC3\xA9t\xC3\xA9\r\n\n\xF0\x9F\x98\x80!\nlast\n"),
           std::string("\xEF\xBB\xBF"
                       "ab\ncd"),
           std::string(1000, '\n') + std::string(1000, 'x'),
       }) {
    const auto source = source_of(text);
    LineIndex index;
    Locator forwards(*source, index);
    Locator backwards(*source, index);
    Locator jumping(*source, index);
    const std::size_t first = text.substr(0, 3) == "\xEF\xBB\xBF" ? 3 : 0;
    for (std::size_t i = first; i <= text.size(); ++i) {
      const std::size_t j = text.size() + first - i;
      const std::size_t k = first + i * 7919 % (text.size() - first + 1);
      REQUIRE(forwards.at(i) == counted(text, i));
      REQUIRE(backwards.at(j) == counted(text, j));
      REQUIRE(jumping.at(k) == counted(text, k));
      for (const ColumnUnit unit : {ColumnUnit::utf16, ColumnUnit::bytes})
        REQUIRE(jumping.at(k, unit) == counted(text, k, unit));
    }
    CHECK(Locator(*source, index).at(0) == Position{1, 1});
    CHECK(Locator(*source, index).at(text.size() + 1000) == counted(text, text.size()));
  }
}

TEST_CASE("an index that grows is the same in whatever order places are asked for") {
  std::string text;
  for (int i = 0; i < 60'000; ++i) text += std::string(static_cast<std::size_t>(i % 17), 'x') + "\n";
  const auto source = source_of(text);
  LineIndex far;
  LineIndex near;
  CHECK(Locator(*source, far).at(text.size()) == Position{60'001, 1});
  for (std::size_t i = 0; i < text.size(); i += 4999) {
    INFO(i);
    REQUIRE(Locator(*source, near).at(i) == counted(text, i));
    REQUIRE(far.mark_before(i, *source).offset == near.mark_before(i, *source).offset);
  }
}

TEST_CASE("a line that is longer than what is read at a time") {
  const std::string text = "x\n" + std::string(200'000, 'x') + "\xC3\xA9" + std::string(100, 'y');
  const auto source = source_of(text);
  LineIndex index;
  Locator locator(*source, index);
  CHECK(locator.at(200'002) == Position{2, 200'001});
  CHECK(locator.at(200'004) == Position{2, 200'002});
  CHECK(locator.at(150'000) == Position{2, 149'999});
  CHECK(locator.at(200'010) == Position{2, 200'008});
}

}  // namespace collint
