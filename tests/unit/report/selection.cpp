#include "report/selection.h"

#include <map>
#include <string>
#include <string_view>

#include "catch.h"

namespace collint::test {
namespace {

void add(CheckedFile& file, std::string_view rule, Severity severity, std::size_t count) {
  for (std::size_t i = 0; i < count; ++i) add_finding(file.findings, rule, severity, {}, "", "");
}

/// How many of each rule are shown.
std::map<std::string_view, int> shown_of(const CheckedFile& file, const ReportOptions& options,
                                         std::uint64_t most, std::uint64_t left_out) {
  Results results;
  results.files = {&file};
  const Selection selection(results, options, most);
  std::map<std::string_view, int> shown;
  for (const Finding& finding : file.findings) shown[finding.rule] += selection.contains(finding) ? 1 : 0;
  CHECK(selection.left_out() == left_out);
  CHECK(selection.shown() == file.findings.size() - left_out);
  return shown;
}

}  // namespace

TEST_CASE("where not all findings are shown, the worst are, and some of each rule") {
  CheckedFile file;
  add(file, "many", Severity::warning, 50);
  add(file, "advice", Severity::info, 1);
  add(file, "some", Severity::warning, 20);
  add(file, "few", Severity::warning, 3);
  add(file, "bad", Severity::error, 4);
  using Shown = std::map<std::string_view, int>;
  CHECK(shown_of(file, {}, 100, 0) ==
        Shown{{"many", 50}, {"advice", 1}, {"some", 20}, {"few", 3}, {"bad", 4}});
  CHECK(shown_of(file, {}, 28, 50) ==
        Shown{{"many", 11}, {"advice", 0}, {"some", 10}, {"few", 3}, {"bad", 4}});
  CHECK(shown_of(file, {}, 3, 75) == Shown{{"many", 0}, {"advice", 0}, {"some", 0}, {"few", 0}, {"bad", 3}});
  ReportOptions first_ones;
  first_ones.max_findings = 51;
  CHECK(shown_of(file, first_ones, 100, 27) ==
        Shown{{"many", 50}, {"advice", 1}, {"some", 0}, {"few", 0}, {"bad", 0}});
}

}  // namespace collint::test
