#include "table/loose_quotes.h"

#include <string>

#include "catch.h"

namespace collint::table {
namespace {

/// The record with `<` before the quote to blame and `^` before the escaped one.
std::string marked(std::string record, const Dialect& dialect = {}) {
  const LooseQuotes quotes = loose_quotes(record, Alphabet(dialect));
  if (quotes.escaped) record.insert(*quotes.escaped, "^");
  return record.insert(quotes.likely, "<");
}

TEST_CASE("the last quote that opens is to blame where nothing tells otherwise") {
  CHECK(marked("a;\"b;c\nd;e\n") == "a;<\"b;c\nd;e\n");
  CHECK(marked("\"a\";5\" pipe\nb") == "\"a\";5<\" pipe\nb");
  CHECK(marked("\"a\nb\";\"c \"\"d\"\"\n") == "\"a\nb\";<\"c \"\"d\"\"\n");
}

TEST_CASE("a text over several lines that ends within a cell was not meant as one") {
  CHECK(marked("a;\"b\nc;\"d\"\n\"e\";f\n") == "a;<\"b\nc;\"d\"\n\"e\";f\n");
  CHECK(marked("a;\"b\r\nc;\"d\";\"e\n") == "a;<\"b\r\nc;\"d\";\"e\n");
}

TEST_CASE("an escape keeps a quote from closing its cell") {
  CHECK(marked("\"C:\\\";\"a\"\n\"b\";\"c\"\n") == "<\"C:\\^\";\"a\"\n\"b\";\"c\"\n");
  CHECK(marked("a;\"C:\\\"\nb;c\n") == "a;<\"C:\\^\"\nb;c\n");
  CHECK(marked("\"say \\\"a\\\", b\";\"c\n") == "\"say \\\"a\\\", b\";<\"c\n");
  CHECK(marked("\"C:\\\\\";\"a\n") == "\"C:\\\\\";<\"a\n");
  CHECK(marked("'C:\xC2\xA7';x", {.quote = '\'', .escape = 0xA7}) == "<'C:\xC2\xA7^';x");
}

}  // namespace
}  // namespace collint::table
