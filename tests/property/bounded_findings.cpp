// Where only the first findings are kept, they are those that would come first among all, and the others are
// counted, whatever the threads.

#include <map>
#include <string>
#include <vector>

#include "catch.h"
#include "lint_text.h"
#include "property/samples.h"

namespace collint::test {
namespace {

std::map<std::string_view, int> counts_of(const CheckedFile& file) {
  std::map<std::string_view, int> counts;
  for (const Finding& finding : file.findings) ++counts[finding.rule];
  for (const CountedFinding& finding : file.counted) ++counts[finding.rule];
  return counts;
}

/// The first findings, and what else there is.
std::vector<std::string> first_lines(const CheckedFile& file, std::size_t most) {
  std::vector<std::string> lines = lines_of(file);
  if (lines.size() > most) lines.resize(most);
  return lines;
}

void check_bounds(const std::string& text) {
  const CheckedFile all = check_text(text);
  CHECK(all.counted.empty());
  for (const std::size_t most : {10U, 30U, 1000U}) {
    for (const CheckOptions& options : {CheckOptions{.window = 64, .most_findings = 2 * most},
                                        CheckOptions{.threads = 3, .part = 100, .most_findings = 2 * most}}) {
      const CheckedFile bounded = check_text(text, "input.json", options);
      CHECK(first_lines(bounded, most) == first_lines(all, most));
      CHECK(counts_of(bounded) == counts_of(all));
      CHECK(bounded.findings.size() <= 4 * most);
    }
  }
}

}  // namespace

TEST_CASE("the first findings are kept, and all are counted") {
  for (const std::string& sample : samples()) check_bounds(sample);
  std::string tags = R"("a ")";
  for (int i = 0; i < 500; ++i) tags += R"(, "a ")";
  check_bounds(R"([{"resourceType":"Asset","tags":[)" + tags + R"(]},{"tags":[)" + tags + "]}]");
}

}  // namespace collint::test
