// The format for programs, described by json.schema.json beside this file.

#include <fmt/core.h>

#include <string>

#include "report/json_text.h"
#include "report/place.h"
#include "report/report.h"

namespace collint {
namespace {

/// The bytes of a workbook tell nobody anything: they are compressed.
std::string range_members(const CheckedFile& file, Span span, CellNumber cell, Locator& locator) {
  const Range range = locate(file, span, cell, locator);
  const std::string bytes =
      is_workbook(file) ? "" : fmt::format(",\"byteOffset\":{},\"byteLength\":{}", span.offset, span.length);
  return fmt::format("\"line\":{},\"column\":{},\"endLine\":{},\"endColumn\":{}{}", range.begin.line,
                     range.begin.column, range.end.line, range.end.column, bytes);
}

std::string cell_member(const Table& table, CellNumber cell) {
  const std::string heading = table.heading(cell.column);
  return fmt::format(",\"cell\":{{{}\"row\":{},\"column\":{}{}}}",
                     table.is_workbook ? fmt::format("\"sheet\":{},", json_text(table.sheet)) : "", cell.row,
                     cell.column, heading.empty() ? "" : fmt::format(",\"header\":{}", json_text(heading)));
}

class JsonReport : public Report {
 public:
  JsonReport(std::FILE* out, ReportOptions options) : out_(out), options_(options) {}

  void file(const CheckedFile& file, std::size_t shown) override {
    begin();
    Locator locator(*file.source, file.lines);
    for (std::size_t i = 0; i < shown; ++i) {
      fmt::print(out_, "{}\n{}", first_ ? "" : ",", finding(file, file.findings[i], locator));
      first_ = false;
    }
  }

  void finish(const Totals& totals) override {
    begin();
    fmt::print(out_, "{}],\n", first_ ? "" : "\n");
    if (options_.statistics) statistics(totals);
    fmt::print(out_,
               "\"summary\":{{\"files\":{},\"commands\":{},\"errors\":{},\"warnings\":{},\"infos\":{},"
               "\"omitted\":{}{}{}}}}}\n",
               totals.files, totals.commands, totals.errors, totals.warnings, totals.infos, totals.omitted,
               accepted("ignored", totals.ignored), accepted("baselined", totals.baselined));
  }

 private:
  /// Nothing is written where nothing was checked.
  void begin() {
    if (has_begun_) return;
    has_begun_ = true;
    fmt::print(
        out_,
        "{{\"schema\":\"collint/1\",\"tool\":{{\"name\":\"collint\",\"version\":\"{}\"}},\n\"findings\":[",
        COLLINT_VERSION);
  }

  static std::string finding(const CheckedFile& file, const Finding& finding, Locator& locator) {
    std::string out = fmt::format(
        "{{\"rule\":\"{}\",\"severity\":\"{}\",\"message\":{},\"help\":{},\"file\":{},{}", finding.rule,
        name_of(finding.severity), json_text(finding.message), json_text(finding.help), json_text(file.name),
        range_members(file, finding.span, finding.cell, locator));
    out += fmt::format(",\"pointer\":{}", json_text(finding.pointer));
    if (finding.command) out += fmt::format(",\"command\":{}", *finding.command);
    if (!finding.resource.empty()) out += fmt::format(",\"resource\":{}", json_text(finding.resource));
    if (finding.cell.row != 0) out += cell_member(*file.summary.table, finding.cell);
    if (!finding.related.empty()) out += fmt::format(",\"related\":[{}]", related(file, finding, locator));
    return out + fmt::format(",\"fingerprint\":\"{}\"}}", finding.fingerprint);
  }

  static std::string related(const CheckedFile& file, const Finding& finding, Locator& locator) {
    std::string out;
    for (const Related& place : finding.related) {
      const CheckedFile& other = place.file == nullptr ? file : *place.file;
      Locator other_locator(*other.source, other.lines);
      out +=
          fmt::format("{}{{\"message\":{},\"file\":{},{}}}", out.empty() ? "" : ",", json_text(place.message),
                      json_text(other.name),
                      range_members(other, place.span, {}, place.file == nullptr ? locator : other_locator));
    }
    return out;
  }

  /// Absent where nothing is accepted.
  static std::string accepted(std::string_view how, std::uint64_t count) {
    return count == 0 ? "" : fmt::format(",\"{}\":{}", how, count);
  }

  void statistics(const Totals& totals) {
    std::string rows;
    for (const auto& [rule, count] : totals.by_rule) {
      rows += fmt::format("{}\"{}\":{}", rows.empty() ? "" : ",", rule, count);
    }
    fmt::print(out_, "\"statistics\":{{{}}},\n", rows);
  }

  std::FILE* out_;
  ReportOptions options_;
  bool has_begun_ = false;
  bool first_ = true;
};

}  // namespace

std::unique_ptr<Report> make_json_report(std::FILE* out, ReportOptions options) {
  return std::make_unique<JsonReport>(out, options);
}

}  // namespace collint
