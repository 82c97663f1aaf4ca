#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "lint/rule.h"

namespace collint::test {

/// An example of a rule's page: a fenced block whose info string begins with `json bad` or `json good`, and
/// after a bad one a `text` block with all the findings it gives. Further words of the info string:
///  - `bytes`: `<EF BB BF>` in the block stands for these bytes, `<61 *300>` for a byte 300 times;
///  - `assets-per-file=N`: that limit;
///  - any other: the name of the file, where it matters.
struct Example {
  bool bad = false;
  std::string file = "input.json";
  Limits limits;
  std::string text;
  std::string expected;            ///< lines, each with its line feed
  std::size_t expected_begin = 0;  ///< where they stand in the page; 0 where they are missing
};

std::vector<Example> examples_of(std::string_view page);

}  // namespace collint::test
