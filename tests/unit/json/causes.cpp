#include "json/causes.h"

#include "catch.h"

namespace collint::json {

TEST_CASE("numbers as JSON writes them") {
  for (const char* token : {"0", "-0", "7", "10", "-12.50", "0.0", "1e1", "1E+09", "1.5e-3"})
    CHECK(is_number(token));
  for (const char* token :
       {"", "-", "+1", "01", "1.", ".1", "1e", "1e+", "1 ", " 1", "0x1", "1f", "--1", "NaN"})
    CHECK_FALSE(is_number(token));
}

}  // namespace collint::json
