// The Reviewdog Diagnostic Format, a line for each finding. Its columns count bytes of UTF-8.

#include <fmt/core.h>

#include <string>
#include <string_view>

#include "model/json_text.h"
#include "report/place.h"
#include "report/report.h"
#include "report/repository.h"

namespace collint {
namespace {

std::string_view rdjson_severity(Severity severity) {
  switch (severity) {
    case Severity::error: return "ERROR";
    case Severity::warning: return "WARNING";
    case Severity::info: break;
  }
  return "INFO";
}

std::string position(const Position& at) {
  return fmt::format("{{\"line\":{},\"column\":{}}}", at.line, at.column);
}

std::string range_of(const CheckedFile& file, Span span, CellNumber cell, Locator& locator) {
  const Range range = locate(file, span, cell, locator, ColumnUnit::bytes);
  return fmt::format("{{\"start\":{},\"end\":{}}}", position(range.begin), position(range.end));
}

std::string location(const CheckedFile& file, const std::string& range, const Repository& repository) {
  return fmt::format("{{\"path\":{},\"range\":{}}}", json_text(repository.path_of(file.name)), range);
}

std::string related_locations(const CheckedFile& file, const Finding& finding, const Repository& repository) {
  std::string all;
  for (const Related& related : finding.related) {
    const CheckedFile& other = related.file == nullptr ? file : *related.file;
    Locator locator(*other.source, other.lines);
    all += fmt::format("{}{{\"message\":{},\"location\":{}}}", all.empty() ? "" : ",",
                       json_text(related.message),
                       location(other, range_of(other, related.span, {}, locator), repository));
  }
  return all.empty() ? "" : fmt::format(",\"related_locations\":[{}]", all);
}

/// A suggestion replaces one range: what takes several edits is told in words.
std::string suggestions(const CheckedFile& file, const Finding& finding, Locator& locator) {
  if (!finding.fix || finding.fix->edits.size() != 1) return "";
  const Edit& edit = finding.fix->edits.front();
  return fmt::format(",\"suggestions\":[{{\"range\":{},\"text\":{}}}]",
                     range_of(file, edit.span, {}, locator), json_text(edit.text));
}

}  // namespace

void write_rdjsonl(const Results& results, const ReportOptions& options, std::FILE* out) {
  const Repository repository;
  each_file(results, options, [&](const CheckedFile& file, std::size_t shown) {
    Locator locator(*file.source, file.lines);
    for (std::size_t i = 0; i < shown; ++i) {
      const Finding& finding = file.findings[i];
      const std::string range = range_of(file, finding.span, finding.cell, locator);
      fmt::print(out,
                 "{{\"message\":{},\"location\":{},\"severity\":\"{}\",\"source\":{{\"name\":\"collint\"}},"
                 "\"code\":{{\"value\":\"{}\"}}{}{}}}\n",
                 json_text(fmt::format("{}. To do: {}", finding.message, finding.help)),
                 location(file, range, repository), rdjson_severity(finding.severity), finding.rule,
                 suggestions(file, finding, locator), related_locations(file, finding, repository));
    }
  });
}

}  // namespace collint
