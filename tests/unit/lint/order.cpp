#include <string>
#include <vector>

#include "catch.h"
#include "lint/finding.h"

namespace collint::test {
namespace {

std::vector<Finding> findings_at(const std::vector<std::uint64_t>& offsets) {
  std::vector<Finding> findings;
  for (const std::uint64_t offset : offsets)
    add_finding(findings, "text/empty-key", Severity::error, {offset, 1}, std::to_string(findings.size()),
                "");
  return findings;
}

/// The findings by their numbers in the order in which they were found.
std::string order_of(const std::vector<Finding>& findings) {
  std::string order;
  for (const Finding& finding : findings) order += finding.message;
  return order;
}

}  // namespace

TEST_CASE("findings are sorted by place and rule, and keep their order where these are alike") {
  std::vector<Finding> findings = findings_at({5, 3, 5, 1, 3});
  findings[2].rule = "identifier/missing";
  sort(findings);
  CHECK(order_of(findings) == "31420");
  sort(findings);
  CHECK(order_of(findings) == "31420");
}

TEST_CASE("of many findings the first are kept and the others counted") {
  std::vector<Finding> findings = findings_at({5, 3, 5, 1, 3});
  offer(findings[2], Applicability::safe, "remove it", {{{5, 1}, ""}});
  std::vector<CountedFinding> others;
  keep_first_of_many(3, findings, others);
  CHECK(order_of(findings) == "01234");
  keep_first_of_many(2, findings, others);
  CHECK(order_of(findings) == "31");
  REQUIRE(others.size() == 3);
  CHECK(others[0].span.offset == 3);
  CHECK(!others[1].fix);
  CHECK(others[2].fix == Applicability::safe);
}

}  // namespace collint::test
