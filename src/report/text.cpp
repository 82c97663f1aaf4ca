// The formats for people: `text` with the source line, and `concise` with a line a finding.

#include <fmt/core.h>

#include <algorithm>
#include <string>
#include <vector>

#include "report/counted.h"
#include "report/excerpt.h"
#include "report/place.h"
#include "report/report.h"
#include "report/visible.h"
#include "table/cell_name.h"

namespace collint {
namespace {

class Paint {
 public:
  explicit Paint(bool on) : on_(on) {}
  [[nodiscard]] std::string bold(std::string_view text) const { return with("1", text); }
  [[nodiscard]] std::string faint(std::string_view text) const { return with("2", text); }
  [[nodiscard]] std::string severity(Severity severity, std::string_view text) const {
    switch (severity) {
      case Severity::error: return with("1;31", text);
      case Severity::warning: return with("1;33", text);
      case Severity::info: return with("1;36", text);
    }
    return std::string(text);
  }

 private:
  [[nodiscard]] std::string with(std::string_view code, std::string_view text) const {
    return on_ ? fmt::format("\x1b[{}m{}\x1b[0m", code, text) : std::string(text);
  }
  bool on_;
};

/// "2 findings can be repaired with --fix, 1 more with --fix --unsafe-fixes"; empty where none can be.
std::string repairs(const Totals& totals) {
  if (totals.unsafe_fixes == 0)
    return totals.fixes == 0 ? ""
                             : fmt::format("{} can be repaired with --fix", counted(totals.fixes, "finding"));
  if (totals.fixes == 0)
    return fmt::format("{} can be repaired with --fix --unsafe-fixes",
                       counted(totals.unsafe_fixes, "finding"));
  return fmt::format("{} can be repaired with --fix, {} more with --fix --unsafe-fixes",
                     counted(totals.fixes, "finding"), totals.unsafe_fixes);
}

class TextReport {
 public:
  TextReport(std::FILE* out, const ReportOptions& options, bool concise)
      : out_(out), options_(options), concise_(concise), paint_(options.color) {}

  void write(const Results& results) {
    const std::uint64_t omitted = each_file(
        results, options_, [this](const CheckedFile& file, std::size_t shown) { show(file, shown); });
    if (options_.statistics) statistics(results.totals);
    if (!options_.quiet && results.totals.files > 0) summary(results.totals, omitted);
  }

 private:
  void show(const CheckedFile& file, std::size_t shown) {
    if (options_.statistics) return;
    Locator locator(*file.source, file.lines);
    for (std::size_t i = 0; i < shown; ++i) finding(file, file.findings[i], locator);
  }

  void summary(const Totals& totals, std::uint64_t omitted) {
    const std::string scope =
        fmt::format("{} ({})", counted(totals.files, "file"), counted(totals.commands, "command"));
    if (omitted > 0) fmt::print(out_, "{} not shown: see --max-findings\n", counted(omitted, "finding"));
    if (totals.repaired > 0)
      fmt::print(out_, "Repaired {} in {}\n", counted(totals.repaired, "finding"),
                 counted(totals.repaired_files, "file"));
    if (totals.findings() == 0)
      fmt::print(out_, "No findings in {}\n", scope);
    else
      fmt::print(out_, "Found {} in {} of {}\n", describe(totals), totals.files_with_findings, scope);
    const std::string can_be_repaired = repairs(totals);
    if (!can_be_repaired.empty()) fmt::print(out_, "{}\n", can_be_repaired);
    if (totals.ignored > 0) fmt::print(out_, "{} ignored\n", counted(totals.ignored, "finding"));
    if (totals.baselined > 0)
      fmt::print(out_, "{} {} in the baseline\n", counted(totals.baselined, "known finding"),
                 totals.baselined == 1 ? "is" : "are");
  }

  void finding(const CheckedFile& file, const Finding& finding, Locator& locator) {
    const std::string place = visible(describe_place(file, finding.span, finding.cell, locator)) + ":";
    const std::string rule = fmt::format("{}[{}]:", name_of(finding.severity), finding.rule);
    fmt::print(out_, "{} {} {}\n", paint_.bold(place), paint_.severity(finding.severity, rule),
               visible(finding.message));
    if (concise_) return;
    const std::string number = margin_of(file, finding, locator);
    const std::string margin(number.size(), ' ');
    if (!is_workbook(file) || !file.summary.table->sheet.empty()) source_line(file, finding, number, margin);
    if (!finding.resource.empty()) note(margin, "resource", finding.resource);
    const bool says_the_same = finding.fix && finding.fix->message == finding.help;
    if (!says_the_same) note(margin, "help", finding.help);
    if (finding.fix) note(margin, "fix", with_option(*finding.fix));
    for (const Related& related : finding.related) {
      const CheckedFile& other = related.file == nullptr ? file : *related.file;
      Locator other_locator(*other.source, other.lines);
      const std::string at =
          describe_place(other, related.span, {}, related.file == nullptr ? locator : other_locator);
      note(margin, "see", fmt::format("{}: {}", at, related.message));
    }
    fmt::print(out_, "\n");
  }

  /// What stands before the source: the line or, of a workbook, the cell.
  static std::string margin_of(const CheckedFile& file, const Finding& finding, Locator& locator) {
    const Position at = locate(file, finding.span, finding.cell, locator).begin;
    return is_workbook(file) ? table::cell_name(at.line, static_cast<std::uint32_t>(at.column))
                             : std::to_string(at.line);
  }

  void source_line(const CheckedFile& file, const Finding& finding, std::string_view number,
                   std::string_view margin) {
    const Excerpt excerpt = excerpt_of(file, finding.span);
    const std::string underline(std::max<std::size_t>(display_width(excerpt.marked), 1), '^');
    const std::string indent(display_width(excerpt.before), ' ');
    fmt::print(out_, " {} {} {}{}{}\n", paint_.faint(number), paint_.faint("|"), excerpt.before,
               excerpt.marked, excerpt.after);
    fmt::print(out_, " {} {} {}{}\n", margin, paint_.faint("|"), indent,
               paint_.severity(finding.severity, underline));
  }

  static std::string with_option(const Fix& fix) {
    const bool is_safe = fix.applicability == Applicability::safe;
    return fmt::format("{} ({})", fix.message, is_safe ? "--fix" : "--fix --unsafe-fixes");
  }

  void note(std::string_view margin, std::string_view kind, std::string_view text) {
    fmt::print(out_, " {} {} {}: {}\n", margin, paint_.faint("="), paint_.bold(kind), visible(text));
  }

  /// The rules with the most findings first.
  void statistics(const Totals& totals) {
    std::vector<std::pair<std::string_view, std::uint64_t>> rows(totals.by_rule.begin(),
                                                                 totals.by_rule.end());
    std::stable_sort(rows.begin(), rows.end(),
                     [](const auto& a, const auto& b) { return a.second > b.second; });
    for (const auto& [rule, count] : rows) fmt::print(out_, "{:>8}  {}\n", count, rule);
  }

  std::FILE* out_;
  const ReportOptions& options_;
  bool concise_;
  Paint paint_;
};

}  // namespace

void write_text(const Results& results, const ReportOptions& options, std::FILE* out) {
  TextReport(out, options, false).write(results);
}

void write_concise(const Results& results, const ReportOptions& options, std::FILE* out) {
  TextReport(out, options, true).write(results);
}

}  // namespace collint
