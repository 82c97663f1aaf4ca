// The fast parser accepts exactly what the strict scanner accepts. The reader relies on it: a window that the
// one refuses is explained by the other.

#include <string>

#include "catch.h"
#include "property/agreement.h"
#include "property/samples.h"

namespace collint::test {

TEST_CASE("the fast parser accepts what the scanner accepts") {
  Mutator mutator(1);
  int accepted = 0;
  for (const std::string& sample : samples()) {
    for (int i = 0; i < 1000; ++i) {
      const std::string text = mutator.mutated(sample.substr(0, 1500 + mutator.below(1500)));
      bool is_json = false;
      const std::string wrong = disagreement(text, is_json);
      accepted += is_json ? 1 : 0;
      if (wrong.empty()) continue;
      INFO(text);
      FAIL(wrong);
    }
  }
  CHECK(accepted > 1000);
}

}  // namespace collint::test
