#include "model/characters.h"

#include <string>
#include <vector>

#include "catch.h"

namespace collint {
namespace {

using namespace std::string_literals;

/// One letter a trait: blank, edge, invisible, control, space, placeholder, word.
std::string traits(std::string_view text) {
  const Traits found = traits_of_text(text);
  std::string letters;
  for (const auto& [trait, letter] : {std::pair{Trait::blank, 'b'},
                                      {Trait::edge_space, 'e'},
                                      {Trait::invisible, 'i'},
                                      {Trait::control, 'c'},
                                      {Trait::line_end, 'l'},
                                      {Trait::unusual_space, 's'},
                                      {Trait::placeholder, 'p'},
                                      {Trait::stand_in_word, 'w'}}) {
    if (found.has(trait)) letters += letter;
  }
  return letters;
}

}  // namespace

TEST_CASE("what is remarkable about a text") {
  const std::pair<std::string, std::string> cases[] = {
      {"Orders", ""},
      {"Orders of \xC3\xA9t\xC3\xA9 2024", ""},
      {"", "b"},
      {" Orders", "e"},
      {"Orders\t", "el"},
      {"\xC2\xA0Orders", "es"},
      {"Orders\xE2\x80\xA8", "e"},
      {"a  b", "s"},
      {"a\xE3\x80\x80"
       "b",
       "s"},
      {"a\nb", "l"},
      {"a\r\x1F", "cl"},
      {"a\0b"s, "c"},
      {"a\x7F", "c"},
      {"a\xC2\x85"
       "b",
       "c"},
      {"a\xE2\x80\x8B", "i"},
      {"\xEF\xBB\xBF"
       "a",
       "i"},
      {"a\xC2\xAD"
       "b",
       "i"},
      {"a\xE2\x80\xAE"
       "b",
       "i"},
      {"${1}", "p"},
      {"cost $5", ""},
      {"null", "w"},
      {"undefined", "w"},
      {"nullable", ""},
      // where they belong
      {"\xF0\x9F\x91\xA8\xE2\x80\x8D\xF0\x9F\x91\xA9", ""},
      {"\xD9\x86\xE2\x80\x8C\xD9\x85", ""},
      {"\xF0\x9F\x8F\xB4\xF3\xA0\x81\xA7\xF3\xA0\x81\xBF", ""},
      {"\xE0\xA4\x95\xE0\xA5\x8D\xE2\x80\x8D\xE0\xA4\xB7", ""},
      {"\xE0\xB4\xA8\xE0\xB5\x8D\xE2\x80\x8D", ""},
      {"\xE0\xA4\x95\xE0\xA5\x8D\xE2\x80\x8C x", ""},
      {"PDF\xE2\x80\x8C\xD9\x87\xD8\xA7", ""},
      // and where not
      {"PDF\xE2\x80\x8D\xD9\x87\xD8\xA7", "i"},
      {"\xD9\x87\xE2\x80\x8C", "i"},
      {"a\xE2\x80\x8D"
       "b",
       "i"},
      {"\xF0\x9F\x91\xA8\xE2\x80\x8D", "i"},
      {"a\xF3\xA0\x81\xA7", "i"},
  };
  for (const auto& [text, letters] : cases) {
    INFO(text);
    CHECK(traits(text) == letters);
  }
  CHECK(traits_of_text(" \t\xC2\xA0").has(Trait::blank));
}

TEST_CASE("any bytes can be walked, forwards and backwards") {
  const std::string bytes = "a\xC3\xA9\xE2\x82\xAC\xF0\x9F\x98\x80\xFF\xC3(\x80\xED\xA0\x80\xF0\x9F"s + '\0';
  std::vector<std::size_t> sizes;
  for (std::size_t i = 0; i < bytes.size(); i += sizes.back()) {
    const CodePoint c = code_point_at(bytes, i);
    CHECK(c.begin == i);
    CHECK((c.size > 1 || c.value < 0x80 || c.value == 0xFFFD));
    sizes.push_back(c.size);
  }
  CHECK(sizes == std::vector<std::size_t>{1, 2, 3, 4, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1});
  for (std::size_t end = bytes.size(); end > 0; end = previous_code_point(bytes, end))
    CHECK(previous_code_point(bytes, end) < end);
  CHECK(previous_code_point("a\xF0\x9F\x98\x80", 5) == 1);
  for (std::size_t size = 1; size <= bytes.size(); ++size) {
    (void)traits_of_text(std::string_view(bytes).substr(0, size));
    (void)trimmed(std::string_view(bytes).substr(bytes.size() - size));
  }
}

TEST_CASE("lengths, trimmed and shortened texts") {
  CHECK(length_in_utf16("") == 0);
  CHECK(length_in_utf16("a\xC3\xA9\xE2\x82\xAC\xF0\x9F\x98\x80") == 5);
  CHECK(trimmed(" \t a b\xE2\x80\x89\xC2\xA0\n") == "a b");
  CHECK(trimmed(" \xE3\x80\x80 ").empty());
  CHECK(trimmed("\xE2\x80\x8B") == "\xE2\x80\x8B");
  CHECK(shortened("short") == "short");
  CHECK(shortened(std::string(60, 'x')) == std::string(60, 'x'));
  CHECK(shortened(std::string(59, 'x') + "\xC3\xA9y") == std::string(59, 'x') + "\xC3\xA9...");
}

}  // namespace collint
