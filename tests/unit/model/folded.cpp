#include "model/folded.h"

#include <string>
#include <string_view>
#include <vector>

#include "catch.h"
#include "model/difference.h"

namespace collint::test {
namespace {

std::string folded(std::string_view text) {
  std::string out;
  append_folded(text, out);
  return out;
}

}  // namespace

TEST_CASE("folding takes away case, white space at the ends and what nobody sees") {
  CHECK(folded("").empty());
  CHECK(folded("Orders") == "orders");
  CHECK(folded("  Order \t items\u00A0") == "order items");
  CHECK(folded("Ord\u200Ders\uFEFF") == "orders");
  CHECK(folded("a \u200B b") == "a b");
  CHECK(folded("\u200B").empty());
  CHECK(folded(" \u3000").empty());
  CHECK(folded("ORDERS_1") == "orders_1");
}

TEST_CASE("folding normalises") {
  CHECK(folded("Caf\u00E9") == folded("CAFE\u0301"));
  CHECK(folded("\uFF21\uFF22") == "ab");
  CHECK(folded("\uFB01x") == "fix");
  CHECK(folded("Stra\u00DFe") == "strasse");
  CHECK(folded("q\u0307\u0323") == folded("q\u0323\u0307"));
  CHECK(folded("\uAC00") == folded("\u1100\u1161"));
  CHECK(folded("\u03A3") == folded("\u03C2"));
  CHECK(folded("Caf\u00E9") != folded("Cafe"));
}

TEST_CASE("the short way of ASCII and the way of Unicode agree") {
  for (const char* text : {"Orders", "a b", "A  b", " a", "a ", "x-1_Y", "[a]", "", "Order item 1 of 2",
                           "Order  item", "Orders  1 ", "Order 12 items", "Orders 12  items",
                           "1234567 ABCDEFG H", "ABC \u00E9", "AB\u00E9CD", " \u00E9 A"}) {
    INFO(text);
    CHECK(folded(text) == folded(std::string(text) + "\u200B"));
  }
}

TEST_CASE("folding appends") {
  std::string out = "x ";
  append_folded(" A\u00A0", out);
  CHECK(out == "x a");
}

TEST_CASE("hashes are equal where the folded texts are") {
  CHECK(hash_of_folded("Orders ") == hash_of_folded("orders"));
  CHECK(hash_of_folded("Orders") != hash_of_folded("Order"));
}

TEST_CASE("what tells texts that look alike apart") {
  CHECK(look_alike("Orders ", "\u200Borders"));
  CHECK_FALSE(look_alike("Orders", "Order s"));
  CHECK(describe_difference("Orders", "ORDERS") == "letter case");
  CHECK(describe_difference("Order items", "Order\u00A0 items ") == "white space");
  CHECK(describe_difference("Orders", "Or\u200Bders") == "a character that nobody sees");
  CHECK(describe_difference("Caf\u00E9", "Cafe\u0301") == "the Unicode normalisation");
  CHECK(describe_difference("\uFB01le", "file") == "the Unicode normalisation");
  CHECK(describe_difference("Stra\u00DFe", "STRASSE") == "letter case");
  CHECK(describe_difference("Orders", "ORDERS ") ==
        "letter case, white space or characters that nobody sees");
}

}  // namespace collint::test
