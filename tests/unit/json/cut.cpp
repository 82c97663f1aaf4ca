#include "json/cut.h"

#include "catch.h"

namespace collint::json {
namespace {

std::size_t last_comma(std::string_view learned, std::string_view text) {
  CutGuess guess;
  guess.learn(learned);
  return guess.last_comma(text);
}

std::size_t first_comma(std::string_view learned, std::string_view text) {
  CutGuess guess;
  guess.learn(learned);
  return guess.first_comma(text);
}

constexpr std::size_t npos = std::string_view::npos;

}  // namespace

TEST_CASE("a cut between two elements is guessed from the first element") {
  CHECK(last_comma("\n  {\n    \"a\": 1", "\n  {\n    \"a\": [\n      {}, {}]\n  },\n  {\n    \"a\"") == 33);
  CHECK(last_comma("\r\n  {", "\r\n  {\r\n  },\r\n  {\r\n  },\r\n  {") == 21);
  CHECK(last_comma("{\"a\":1", "{\"a\":1},{\"a\":{\"b\":2,\"c\":3}},{\"a\"") == 27);
  CHECK(last_comma("{ \"a\" : 1", "{ \"a\" : 1} , { \"a\" : 1}") == 11);
}

TEST_CASE("the first cut is guessed in a text that begins anywhere") {
  CHECK(first_comma("\n  {\n", "\"x\"\n  },\n  {\n  },\n  {") == 7);
  CHECK(first_comma("\n  {\n", "\n  {\n  },\n  {\n  },\n  {") == 8);
  CHECK(first_comma("{\"a\":1", "{\"a\":{\"b\":{\"a\":1}},{\"a\":1}") == 18);
  CHECK(first_comma("{\"a\":1", "{\"a\":1}") == npos);
  CHECK(first_comma("1, 2", ", 2") == npos);
}

TEST_CASE("no cut is guessed where nothing was learnt or nothing is like it") {
  CHECK(last_comma("", "{},{}") == npos);
  CHECK(last_comma("  ", "{},{}") == npos);
  CHECK(last_comma("1, 2", "1, 2, 3") == npos);
  CHECK(last_comma("{}", "{},{}") == npos);
  CHECK(last_comma("{\"a", "{\"a\":1},{\"a\":1}") == npos);
  CHECK(last_comma("{\"a\":1", "{\"a\":1}") == npos);
  CHECK(last_comma("{\"a\":1", "") == npos);
  CHECK(last_comma("{\"a\":1", " {\"a\":1") == npos);
}

}  // namespace collint::json
