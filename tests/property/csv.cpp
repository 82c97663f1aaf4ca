// Where a CSV file is cut into windows is nobody's business, and each byte of a text comes from a byte that
// says it.

#include <string>
#include <vector>

#include "catch.h"
#include "property/csv_records.h"
#include "property/samples.h"

namespace collint::test {
namespace {

/// Much of what a parser of CSV may stumble over, and some ordinary text.
const std::vector<std::string>& parts() {
  static const std::vector<std::string> all = {
      ";", ";",  "\"", "\"",       "\"\"",  "\\", "\\\\",         "\\\"",     "\n",           "\r",
      "a", "\t", " ",  "Order 12", "\r\n",  "§",  "\xF0\x9F\x98", "\xC3\xBC", "\xED\xA0\x80", "\xFF",
      "→", "x",  "😀",  "\"a;b\";", "b\n\n", "'",  "\xEF\xBB\xBF",
  };
  return all;
}

std::string random_text(Mutator& random, std::size_t most) {
  std::string text;
  for (std::size_t left = random.below(most); left > 0; --left) text += parts()[random.below(parts().size())];
  return text;
}

table::Dialect random_dialect(Mutator& random) {
  table::Dialect dialect;
  dialect.strict_quotes = random.below(3) == 0;
  dialect.ignore_leading_whitespace = random.below(2) == 0;
  if (random.below(3) == 0) dialect.separator = U'§';
  if (random.below(5) == 0) dialect.quote = U'→';
  if (random.below(9) == 0) dialect.escape = 0xFFFD;
  return dialect;
}

}  // namespace

TEST_CASE("the records of a CSV file do not depend on the windows") {
  Mutator random(4);
  for (int i = 0; i < 2000; ++i) {
    const std::string text = random_text(random, 60);
    const table::Dialect dialect = random_dialect(random);
    const std::string whole = csv_description(text, dialect, 1U << 18U);
    for (const std::size_t window : {0U, 16U, 17U, 31U, 64U, 100U}) {
      const std::string given = csv_description(text, dialect, window);
      if (given == whole) continue;
      INFO("in windows of " << window << ":\n" << text);
      CHECK(given == whole);
    }
  }
}

TEST_CASE("the records of a long CSV file do not depend on the windows") {
  Mutator random(5);
  for (int i = 0; i < 3; ++i) {
    std::string text;
    while (text.size() < 300'000) text += random_text(random, 20) + "\"\n";
    const table::Dialect dialect = random_dialect(random);
    CHECK(csv_description(text, dialect, 4096) == csv_description(text, dialect, 1U << 18U));
  }
}

TEST_CASE("each byte of a cell's text comes from a byte that says it") {
  Mutator random(6);
  for (int i = 0; i < 4000; ++i) {
    const std::string text = random_text(random, 40);
    INFO(text);
    CHECK(wrong_csv_place(text, random_dialect(random)).empty());
  }
}

}  // namespace collint::test
