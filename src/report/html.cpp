// The format for people who would rather look than read: one page with all that it needs (html.css, html.js).
// Without its script it is whole, grouped by file; the script groups by rule and filters.

#include <fmt/core.h>
#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <set>
#include <string>
#include <unordered_map>
#include <vector>

#include "report/counted.h"
#include "report/html_finding.h"
#include "report/html_parts.h"
#include "report/html_text.h"
#include "report/report.h"
#include "report/rule_page.h"
#include "report/run_links.h"
#include "report/run_picture.h"
#include "report/selection.h"
#include "rules/registry.h"

namespace collint {
namespace {

constexpr std::uint64_t findings_shown = 2000;
constexpr std::size_t pairs_shown = 60;
constexpr std::size_t files_listed = 100;  // of a stage
/// Of the findings of one rule in one file where there are more than these, the others are folded.
constexpr std::size_t most_unfolded = 8;
constexpr std::size_t shown_of_many = 5;

std::string fact(std::string_view name, std::uint64_t number, std::string_view kind = "") {
  return fmt::format("<div class=\"{}\"><dt>{}</dt><dd>{}</dd></div>\n", kind, name, number);
}

class Page {
 public:
  Page(const Results& results, const ReportOptions& options, std::FILE* out)
      : results_(results),
        options_(options),
        out_(out),
        selection_(results, options, findings_shown),
        links_(links_of(results)),
        folder_(common_folder(results)) {}

  void write() {
    head();
    header();
    fmt::print(out_, "<main id=\"main\" tabindex=\"-1\">\n");
    unreadable();
    run();
    findings();
    rules();
    fmt::print(out_, "</main>\n<script>{}</script>\n</body>\n</html>\n", html_script);
  }

 private:
  std::string headline() const {
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

  void run() {
    if (!results_.run.is_declared && links_.empty()) return;
    const std::span<const FileLink> links(links_.data(), std::min(links_.size(), pairs_shown));
    fmt::print(out_, "<section aria-labelledby=\"run\">\n<h2 id=\"run\">The run</h2>\n");
    fmt::print(out_, "<p>{}{}</p>\n",
               results_.run.is_declared ? "Stages follow one another, each file is a job of its own. "
                                        : "Nobody has declared how these files follow each other. ",
               links.empty()
                   ? "No finding is about two files."
                   : "A line joins two files where findings are about both of them; an arrow points to "
                     "the one that the other one needs.");
    if (!folder_.empty()) fmt::print(out_, "<p>All files are in {}</p>\n", html_apart(folder_));
    fmt::print(
        out_,
        "<div class=\"canvas\" role=\"region\" aria-label=\"Picture of the run\" tabindex=\"0\">\n{}</div>\n",
        picture_of_run(results_, links, selection_));
    pairs(links);
    stages();
    fmt::print(out_, "</section>\n");
  }

  std::string name_in_run(std::size_t file) const {
    return results_.run_files[file].name.substr(folder_.size());
  }

  void pairs(std::span<const FileLink> links) {
    if (links.empty()) return;
    fmt::print(out_,
               "<table class=\"pairs\">\n<caption>Findings about two files</caption>\n<thead><tr>"
               "<th scope=\"col\">files</th><th scope=\"col\">findings</th><th scope=\"col\">rules</th>"
               "</tr></thead>\n<tbody>\n");
    for (std::size_t i = 0; i < links.size(); ++i) {
      const FileLink& link = links[i];
      std::string rules;
      for (const auto& [rule, count] : link.by_rule)
        rules += fmt::format("<li><a href=\"#{}\">{}</a> {}</li>", rule_anchor(rule), rule, count);
      fmt::print(out_,
                 "<tr id=\"pair-{}\"><th scope=\"row\">{} <span>{}</span><br>{}</th><td><span "
                 "class=\"{}\">{}</span></td>"
                 "<td><ul>{}</ul></td></tr>\n",
                 i, html_apart(name_in_run(link.first)), describe_relation(link),
                 html_apart(name_in_run(link.second)), name_of(link.counts.worst()), describe(link.counts),
                 rules);
    }
    fmt::print(out_, "</tbody>\n</table>\n");
    if (links_.size() > links.size())
      fmt::print(
          out_,
          "<p class=\"note\">{} more are neither drawn nor listed here; their findings are below.</p>\n",
          counted(links_.size() - links.size(), "pair"));
  }

  void stages() {
    fmt::print(out_, "<details>\n<summary>The stages as a list</summary>\n<ol>\n");
    for (std::size_t i = 0; i < results_.run.stages.size(); ++i) {
      const Stage& stage = results_.run.stages[i];
      fmt::print(out_, "<li>{}: {}\n<ol>\n", html_apart(title_of(stage, i)),
                 html_text(fmt::format("{}", fmt::join(describe_lines(stage), "; "))));
      const std::size_t listed = std::min(stage.files.size(), files_listed);
      for (std::size_t k = 0; k < listed; ++k)
        fmt::print(out_, "<li>{}</li>\n", html_apart(name_in_run(stage.files[k])));
      if (listed < stage.files.size()) fmt::print(out_, "<li>{} more</li>\n", stage.files.size() - listed);
      fmt::print(out_, "</ol>\n</li>\n");
    }
    fmt::print(out_, "</ol>\n</details>\n");
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
    const std::string why = selection_.shown() == findings_shown
                                ? fmt::format(
                                      "the page holds {}, the worst ones and of these some of each rule; the "
                                      "format json has all",
                                      findings_shown)
                                : "as --quiet or --max-findings asks for";
    fmt::print(out_, "<p class=\"note\">{} of {} not shown: {}.</p>\n", selection_.left_out(),
               counted(results_.totals.findings(), "finding"), why);
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
    std::map<std::string_view, std::size_t> of_rule;
    for (const Finding& finding : file.findings) {
      counts.add(finding.severity);
      if (!selection_.contains(finding)) continue;
      shown.push_back(&finding);
      ++of_rule[finding.rule];
    }
    if (shown.empty()) return;
    fmt::print(
        out_,
        "<details class=\"group\" id=\"{}\" open>\n<summary><h3>{}</h3> <span class=\"counts\">{}</span>"
        "</summary>\n<ol class=\"list\">\n",
        anchor_of(file), html_apart(file.name), describe(counts));
    Locator locator(*file.source, file.lines);
    std::map<std::string_view, std::size_t> seen;
    std::map<std::string_view, std::string> folded;
    for (const Finding* finding : shown) {
      const std::string item = html_of_finding(file, *finding, locator, fmt::format("finding-{}", ++shown_));
      if (of_rule[finding->rule] <= most_unfolded || ++seen[finding->rule] <= shown_of_many)
        fmt::print(out_, "{}", item);
      else
        folded[finding->rule] += item;
    }
    fmt::print(out_, "</ol>\n");
    for (const auto& [rule, items] : folded)
      fmt::print(out_,
                 "<details class=\"more\">\n<summary>{} more of {}</summary>\n<ol "
                 "class=\"list\">\n{}</ol>\n</details>\n",
                 of_rule[rule] - shown_of_many, rule, items);
    if (counts.findings() > shown.size())
      fmt::print(out_, "<p class=\"note\">{} of this file not shown</p>\n",
                 counted(counts.findings() - shown.size(), "finding"));
    fmt::print(out_, "</details>\n");
  }

  /// A file of the run has its number there; of the others there are two.
  std::string anchor_of(const CheckedFile& file) const {
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
  const ReportOptions& options_;
  std::FILE* out_;
  Selection selection_;
  std::vector<FileLink> links_;
  std::string folder_;
  std::size_t shown_ = 0;
};

}  // namespace

void write_html(const Results& results, const ReportOptions& options, std::FILE* out) {
  Page(results, options, out).write();
}

}  // namespace collint
