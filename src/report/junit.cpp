// The format of JUnit, as Jenkins and GitLab read it: a suite for each file, a test case for each finding,
// one that passes for a file without any, and one in error for what could not be read.

#include <fmt/core.h>

#include <string>

#include "report/place.h"
#include "report/report.h"
#include "report/xml_text.h"

namespace collint {
namespace {

std::uint64_t cases_of(std::size_t shown) { return shown == 0 ? 1 : shown; }

/// GitLab shows what stands in the element, Jenkins the attribute; of test cases of one name GitLab drops all
/// but one, so that the name tells the place.
void write_failure(const CheckedFile& file, const Finding& finding, Locator& locator, std::FILE* out) {
  const std::string place = describe_place(file, finding.span, finding.cell, locator);
  const Position at = locate(file, finding.span, finding.cell, locator).begin;
  fmt::print(out, "<testcase classname=\"{}\" name=\"{}\" file=\"{}\" line=\"{}\">", xml_text(file.name),
             xml_text(fmt::format("{} {} ({})", finding.rule, place, finding.fingerprint)),
             xml_text(file.name), at.line);
  std::string text = xml_text(fmt::format("{}: {}: {}", place, name_of(finding.severity), finding.message)) +
                     "\nhelp: " + xml_text(finding.help);
  if (!finding.resource.empty()) text += "\nresource: " + xml_text(finding.resource);
  fmt::print(out, "<failure message=\"{}\" type=\"{}\">{}</failure></testcase>\n", xml_text(finding.message),
             name_of(finding.severity), text);
}

void write_suite(const CheckedFile& file, std::size_t shown, std::FILE* out) {
  fmt::print(out, "<testsuite name=\"{}\" tests=\"{}\" failures=\"{}\" errors=\"0\" skipped=\"0\">\n",
             xml_text(file.name), cases_of(shown), shown);
  Locator locator(*file.source, file.lines);
  for (std::size_t i = 0; i < shown; ++i) write_failure(file, file.findings[i], locator, out);
  if (shown == 0)
    fmt::print(out, "<testcase classname=\"{0}\" name=\"no findings in {0}\" file=\"{0}\"/>\n",
               xml_text(file.name));
  fmt::print(out, "</testsuite>\n");
}

void write_unreadable(const std::vector<std::string>& errors, std::FILE* out) {
  if (errors.empty()) return;
  fmt::print(out,
             "<testsuite name=\"not checked\" tests=\"{0}\" failures=\"0\" errors=\"{0}\" skipped=\"0\">\n",
             errors.size());
  for (const std::string& error : errors) {
    const std::string text = xml_text(error);
    fmt::print(out,
               "<testcase classname=\"not checked\" name=\"{0}\"><error message=\"{0}\" "
               "type=\"unreadable\">{0}</error></testcase>\n",
               text);
  }
  fmt::print(out, "</testsuite>\n");
}

}  // namespace

void write_junit(const Results& results, const ReportOptions& options, std::FILE* out) {
  std::uint64_t tests = results.errors.size();
  std::uint64_t failures = 0;
  each_file(results, options, [&](const CheckedFile& /*file*/, std::size_t shown) {
    tests += cases_of(shown);
    failures += shown;
  });
  fmt::print(out,
             "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<testsuites name=\"collint\" tests=\"{}\" "
             "failures=\"{}\" errors=\"{}\">\n",
             tests, failures, results.errors.size());
  each_file(results, options,
            [&](const CheckedFile& file, std::size_t shown) { write_suite(file, shown, out); });
  write_unreadable(results.errors, out);
  fmt::print(out, "</testsuites>\n");
}

}  // namespace collint
