// The format for people who would rather look than read: one page with all that it needs (html.css, html.js).
// Without its script it is whole, grouped by file; the script groups by rule and filters.

#include <fmt/core.h>

#include <map>
#include <string>
#include <vector>

#include "report/counted.h"
#include "report/html_finding.h"
#include "report/html_parts.h"
#include "report/html_run.h"
#include "report/html_text.h"
#include "report/report.h"
#include "report/rule_page.h"
#include "report/selection.h"
#include "rules/registry.h"

namespace collint {
namespace {

constexpr std::uint64_t findings_shown = 2000;
/// Of the findings of one rule in one file where there are more than these, the others are folded.
constexpr std::size_t most_unfolded = 8;
constexpr std::size_t shown_of_many = 5;

std::string fact(std::string_view name, std::uint64_t number, std::string_view kind = "count") {
  return fmt::format("<div class=\"{}\"><dt>{}</dt><dd>{}</dd></div>\n", kind, name, number);
}

class Page {
 public:
  Page(const Results& results, const ReportOptions& options, std::FILE* out)
      : results_(results), out_(out), selection_(results, options, findings_shown) {}

  void write() {
    head();
    header();
    fmt::print(out_, "<main id=\"main\" tabindex=\"-1\">\n");
    unreadable();
    fmt::print(out_, "{}{}", html_of_run(results_, selection_), results_.section);
    findings();
    rules();
    fmt::print(out_, "</main>\n<script>{}</script>\n</body>\n</html>\n", html_script);
  }

 private:
  [[nodiscard]] std::string headline() const {
    return results_.totals.findings() == 0 ? "No findings" : describe(results_.totals);
  }

  void head() {
    fmt::print(out_,
               "<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n"
               "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src '{}'; "
               "script-src '{}'; base-uri 'none'; form-action 'none'\">\n"
               "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n"
               "<meta name=\"color-scheme\" content=\"light dark\">\n"
               "<title>{} - collint</title>\n<style>{}</style>\n</head>\n<body>\n",
               html_style_hash, html_script_hash, headline(), html_style);
  }

  void header() {
    const Totals& totals = results_.totals;
    fmt::print(out_,
               "<a class=\"skip\" href=\"#main\">Skip to the report</a>\n<header>\n"
               "<p class=\"product\">collint {}</p>\n<h1>{}</h1>\n"
               "<dl class=\"totals\">\n{}{}{}{}{}{}",
               COLLINT_VERSION, headline(), fact("errors", totals.errors, "error"),
               fact("warnings", totals.warnings, "warning"), fact("infos", totals.infos, "info"),
               fact("files", totals.files), fact("with findings", totals.files_with_findings),
               fact("commands", totals.commands));
    if (totals.ignored > 0) fmt::print(out_, "{}", fact("ignored", totals.ignored));
    if (totals.baselined > 0) fmt::print(out_, "{}", fact("in the baseline", totals.baselined));
    fmt::print(out_, "</dl>\n</header>\n");
  }

  void unreadable() {
    if (results_.errors.empty()) return;
    fmt::print(out_,
               "<section class=\"unreadable\" aria-labelledby=\"unreadable\">\n"
               "<h2 id=\"unreadable\">Not read, or not to the end</h2>\n<ul>\n");
    for (const std::string& error : results_.errors) fmt::print(out_, "<li>{}</li>\n", html_apart(error));
    fmt::print(out_, "</ul>\n</section>\n");
  }

  void findings() {
    if (results_.totals.findings() == 0) return;
    fmt::print(out_, "<section aria-labelledby=\"findings\">\n<h2 id=\"findings\">Findings</h2>\n");
    left_out();
    controls();
    fmt::print(out_, "<div id=\"by-file\">\n");
    for (const CheckedFile* file : results_.files) group(*file);
    fmt::print(out_, "</div>\n</section>\n");
  }

  void left_out() {
    if (selection_.left_out() == 0) return;
    const bool is_full = selection_.shown() == findings_shown;
    fmt::print(
        out_, "<p class=\"note\">{} of {} not shown: {}.</p>\n", selection_.left_out(),
        counted(results_.totals.findings(), "finding"),
        is_full ? "the page is full, it holds the worst ones and some of each rule; the format json has all"
                : "as --quiet or --max-findings asks for");
  }

  /// Of no use without the script, which shows them.
  void controls() {
    fmt::print(out_,
               "<form class=\"controls\" role=\"search\" aria-label=\"Findings\" hidden>\n"
               "<div role=\"group\" aria-label=\"Group by\">"
               "<button type=\"button\" data-group=\"file\" aria-pressed=\"true\">by file</button>"
               "<button type=\"button\" data-group=\"rule\" aria-pressed=\"false\">by rule</button></div>\n"
               "<div role=\"group\" aria-label=\"Severities\">");
    const Totals& totals = results_.totals;
    const std::pair<Severity, std::uint64_t> severities[] = {{Severity::error, totals.errors},
                                                             {Severity::warning, totals.warnings},
                                                             {Severity::info, totals.infos}};
    for (const auto& [severity, count] : severities) {
      if (count > 0)
        fmt::print(
            out_,
            "<button type=\"button\" data-show=\"{0}\" aria-pressed=\"true\" class=\"{0}\">{0}s</button>",
            name_of(severity));
    }
    fmt::print(
        out_,
        "</div>\n<label>Search <input type=\"search\" autocomplete=\"off\" spellcheck=\"false\"></label>\n"
        "<output aria-live=\"polite\"></output>\n</form>\n");
  }

  void group(const CheckedFile& file) {
    SeverityCounts counts;
    std::vector<const Finding*> shown;
    for (const Finding& finding : file.findings) {
      counts.add(finding.severity);
      if (selection_.contains(finding)) shown.push_back(&finding);
    }
    if (shown.empty()) return;
    fmt::print(out_,
               "<details class=\"group\" id=\"{}\" open>\n<summary><h3>{}</h3> "
               "<span class=\"counts\">{}</span></summary>\n",
               anchor_of(file), html_apart(file.name), describe(counts));
    list(file, shown);
    if (counts.findings() > shown.size())
      fmt::print(out_, "<p class=\"note\">{} of this file not shown</p>\n",
                 counted(counts.findings() - shown.size(), "finding"));
    fmt::print(out_, "</details>\n");
  }

  /// In the order of the file; what repeats is folded behind them.
  void list(const CheckedFile& file, const std::vector<const Finding*>& shown) {
    std::map<std::string_view, std::size_t> counts;
    for (const Finding* finding : shown) ++counts[finding->rule];
    std::map<std::string_view, std::size_t> seen;
    std::map<std::string_view, std::string> folded;
    Locator locator(*file.source, file.lines);
    fmt::print(out_, "<ol class=\"list\">\n");
    for (const Finding* finding : shown) {
      const std::string item = html_of_finding(file, *finding, locator, fmt::format("finding-{}", ++shown_));
      if (counts[finding->rule] <= most_unfolded || ++seen[finding->rule] <= shown_of_many)
        fmt::print(out_, "{}", item);
      else
        folded[finding->rule] += item;
    }
    fmt::print(out_, "</ol>\n");
    for (const auto& [rule, items] : folded)
      fmt::print(out_,
                 "<details class=\"more\">\n<summary>{} more of {}</summary>\n"
                 "<ol class=\"list\">\n{}</ol>\n</details>\n",
                 counts[rule] - shown_of_many, rule, items);
  }

  /// A file of the run has its number there; of the others there are two.
  [[nodiscard]] std::string anchor_of(const CheckedFile& file) const {
    for (std::size_t i = 0; i < results_.own_files.size(); ++i) {
      if (&file == &results_.own_files[i]) return fmt::format("own-file-{}", i);
    }
    return fmt::format("file-{}", &file - results_.run_files.data());
  }

  void rules() {
    std::map<std::string_view, SeverityCounts> counts;
    for (const CheckedFile* file : results_.files) {
      for (const Finding& finding : file->findings) counts[finding.rule].add(finding.severity);
    }
    if (counts.empty()) return;
    fmt::print(out_, "<section id=\"by-rule\" aria-labelledby=\"rules\">\n<h2 id=\"rules\">Rules</h2>\n");
    for (const auto& [name, of_rule] : counts) rule(*find_rule(name), of_rule);
    fmt::print(out_, "</section>\n");
  }

  void rule(const RegisteredRule& rule, const SeverityCounts& counts) {
    fmt::print(
        out_,
        "<section class=\"group\" id=\"{}\" data-rule=\"{}\">\n<h3>{}</h3> <span class=\"counts\">{}</span>\n"
        "<p>{}</p>\n<details class=\"page\">\n<summary>What it does and why it matters</summary>\n"
        "{}</details>\n<ol class=\"list\"></ol>\n</section>\n",
        rule_anchor(rule.rule->name), rule.rule->name, rule.rule->name, describe(counts),
        html_of_line(rule.summary()), html_of_page(rule.page));
  }

  const Results& results_;
  std::FILE* out_;
  Selection selection_;
  std::size_t shown_ = 0;
};

}  // namespace

void write_html(const Results& results, const ReportOptions& options, std::FILE* out) {
  Page(results, options, out).write();
}

}  // namespace collint
