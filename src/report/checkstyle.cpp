// The format of Checkstyle, which Jenkins and other tools read: an element for each file with findings.

#include <fmt/core.h>

#include <algorithm>
#include <string>

#include "report/place.h"
#include "report/report.h"
#include "report/xml_text.h"

namespace collint {
namespace {

/// "collint.tag.duplicate"
std::string source_of_rule(std::string_view rule) {
  std::string dotted = fmt::format("collint.{}", rule);
  std::replace(dotted.begin(), dotted.end(), '/', '.');
  return dotted;
}

void write_error(const CheckedFile& file, const Finding& finding, Locator& locator, std::FILE* out) {
  const Position at = locate(file, finding.span, finding.cell, locator).begin;
  fmt::print(out, "<error line=\"{}\" column=\"{}\" severity=\"{}\" message=\"{}\" source=\"{}\"/>\n",
             at.line, at.column, name_of(finding.severity), xml_text(finding.message),
             source_of_rule(finding.rule));
}

}  // namespace

void write_checkstyle(const Results& results, const ReportOptions& options, std::FILE* out) {
  fmt::print(out, "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<checkstyle version=\"4.3\">\n");
  each_file(results, options, [&](const CheckedFile& file, std::size_t shown) {
    if (shown == 0) return;
    Locator locator(*file.source, file.lines);
    fmt::print(out, "<file name=\"{}\">\n", xml_text(file.name));
    for (std::size_t i = 0; i < shown; ++i) write_error(file, file.findings[i], locator, out);
    fmt::print(out, "</file>\n");
  });
  fmt::print(out, "</checkstyle>\n");
}

}  // namespace collint
