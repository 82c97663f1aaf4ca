// GitLab's Code Quality report. An item without one of its members is not shown, nor is one of two with equal
// fingerprints; the name of the check is never shown, so that the description begins with it.

#include <fmt/core.h>

#include <string_view>

#include "model/json_text.h"
#include "report/place.h"
#include "report/report.h"
#include "report/repository.h"

namespace collint {
namespace {

std::string_view gitlab_severity(Severity severity) {
  switch (severity) {
    case Severity::error: return "critical";
    case Severity::warning: return "major";
    case Severity::info: break;
  }
  return "minor";
}

}  // namespace

void write_gitlab(const Results& results, const ReportOptions& options, std::FILE* out) {
  const Repository repository;
  std::string_view separator;
  fmt::print(out, "[");
  each_file(results, options, [&](const CheckedFile& file, std::size_t shown) {
    Locator locator(*file.source, file.lines);
    const std::string path = json_text(repository.path_of(file.name));
    for (std::size_t i = 0; i < shown; ++i) {
      const Finding& finding = file.findings[i];
      fmt::print(out,
                 "{}\n{{\"description\":{},\"check_name\":\"{}\",\"fingerprint\":\"{}\",\"severity\":\"{}\","
                 "\"location\":{{\"path\":{},\"lines\":{{\"begin\":{}}}}}}}",
                 separator, json_text(fmt::format("{}: {}", finding.rule, finding.message)), finding.rule,
                 finding.fingerprint, gitlab_severity(finding.severity), path,
                 locate(file, finding.span, finding.cell, locator).begin.line);
      separator = ",";
    }
  });
  fmt::print(out, "{}]\n", separator.empty() ? "" : "\n");
}

}  // namespace collint
