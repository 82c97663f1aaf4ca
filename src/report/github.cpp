// Workflow commands of GitHub, which shows them beside the lines of a pull request. A step shows ten of each
// severity and drops the rest, so that the worst are chosen, from as many rules as there are, and the tenth
// says what more there is. Where a command has columns it may not span lines; its properties are not shown in
// the log, so that the message tells the place again.

#include <fmt/core.h>

#include <algorithm>
#include <array>
#include <iterator>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "model/characters.h"
#include "report/counted.h"
#include "report/github.h"
#include "report/place.h"
#include "report/report.h"
#include "report/repository.h"
#include "report/visible.h"

namespace collint {
namespace {

constexpr std::size_t shown_of_each = 10;
constexpr std::size_t longest_message = 4000;  // of 4,096 characters
constexpr std::size_t most_rows = 500;
constexpr std::size_t longest_summary = 900'000;  // of 1 MiB

struct Annotated {
  const CheckedFile* file = nullptr;
  const Finding* finding = nullptr;
};

/// The findings of each severity, the first of every rule before the second of any.
using BySeverity = std::array<std::vector<Annotated>, 3>;

BySeverity spread_over_rules(const Results& results, const ReportOptions& options) {
  std::array<std::map<std::string_view, std::vector<Annotated>>, 3> by_rule;
  each_file(results, options, [&](const CheckedFile& file, std::size_t shown) {
    for (std::size_t i = 0; i < shown; ++i) {
      const Finding& finding = file.findings[i];
      by_rule[static_cast<std::size_t>(finding.severity)][finding.rule].push_back({&file, &finding});
    }
  });
  BySeverity spread;
  for (std::size_t severity = 0; severity < spread.size(); ++severity) {
    bool has_more = true;
    for (std::size_t round = 0; has_more; ++round) {
      has_more = false;
      for (const auto& [rule, findings] : by_rule[severity]) {
        if (round < findings.size()) spread[severity].push_back(findings[round]);
        has_more = has_more || round + 1 < findings.size();
      }
    }
  }
  return spread;
}

std::string_view command_of(Severity severity) {
  switch (severity) {
    case Severity::error: return "error";
    case Severity::warning: return "warning";
    case Severity::info: break;
  }
  return "notice";
}

std::string escaped(std::string_view text, bool in_property) {
  std::string out;
  for (const char c : text) {
    const bool is_special = c == '%' || c == '\r' || c == '\n' || (in_property && (c == ':' || c == ','));
    if (is_special) {
      fmt::format_to(std::back_inserter(out), "%{:02X}",
                     static_cast<unsigned>(static_cast<unsigned char>(c)));
    } else {
      out += c;
    }
  }
  return out;
}

std::string place_properties(const Range& range) {
  if (range.begin.line != range.end.line)
    return fmt::format("line={},endLine={}", range.begin.line, range.end.line);
  return fmt::format("line={},endLine={},col={},endColumn={}", range.begin.line, range.end.line,
                     range.begin.column, range.end.column);
}

/// The first bytes of a text, to the end of a code point.
std::string_view cut(std::string_view text, std::size_t most) {
  return text.size() <= most ? text : text.substr(0, previous_code_point(text, most));
}

void annotate(const Annotated& annotated, const Repository& repository, std::FILE* out) {
  const auto& [file, finding] = annotated;
  Locator locator(*file->source, file->lines);
  const Range range = locate(*file, finding->span, finding->cell, locator);
  const std::string place = describe_place(*file, finding->span, finding->cell, locator);
  const std::string message =
      visible(fmt::format("{}: {}. To do: {}", place, finding->message, finding->help));
  fmt::print(out, "::{} file={},{},title={}::{}\n", command_of(finding->severity),
             escaped(visible(repository.path_of(file->name)), true), place_properties(range),
             escaped(finding->rule, true), escaped(cut(message, longest_message), false));
}

void annotate(const std::vector<Annotated>& findings, const Repository& repository, std::FILE* out) {
  const bool fit = findings.size() <= shown_of_each;
  const std::size_t shown = fit ? findings.size() : shown_of_each - 1;
  for (std::size_t i = 0; i < shown; ++i) annotate(findings[i], repository, out);
  if (fit) return;
  const Severity severity = findings.front().finding->severity;
  fmt::print(out,
             "::{0} title=collint::{1} more of severity {2}, as GitHub shows ten of a step: the summary of "
             "the job has them\n",
             command_of(severity), findings.size() - shown, name_of(severity));
}

/// A text within a cell of a table: nothing in it is Markdown or HTML.
std::string markdown(std::string_view text) {
  std::string out;
  for (const char c : visible(text)) {
    constexpr std::string_view special = "\\`*_{}[]()#+-.!|<>&~:@$";
    if (special.find(c) != std::string_view::npos)
      out += fmt::format("&#{};", static_cast<unsigned>(c));
    else
      out += c;
  }
  return out;
}

std::string row_of(const Annotated& annotated) {
  const auto& [file, finding] = annotated;
  Locator locator(*file->source, file->lines);
  return fmt::format("| {} | {} | {} | {} |\n", name_of(finding->severity),
                     markdown(describe_place(*file, finding->span, finding->cell, locator)),
                     markdown(finding->rule), markdown(finding->message));
}

}  // namespace

void write_github(const Results& results, const ReportOptions& options, std::FILE* out) {
  const Repository repository;
  const BySeverity spread = spread_over_rules(results, options);
  std::for_each(spread.rbegin(), spread.rend(),
                [&](const std::vector<Annotated>& findings) { annotate(findings, repository, out); });
}

void write_github_summary(const Results& results, const ReportOptions& options, std::FILE* out) {
  const Totals& totals = results.totals;
  const BySeverity spread = spread_over_rules(results, options);
  std::string text = fmt::format("### collint\n\n{} in {} ({})\n",
                                 totals.findings() == 0 ? "No findings" : "Found " + describe(totals),
                                 counted(totals.files, "file"), counted(totals.commands, "command"));
  std::size_t rows = 0;
  std::size_t left = 0;
  for (const Severity severity : {Severity::error, Severity::warning, Severity::info}) {
    for (const Annotated& annotated : spread[static_cast<std::size_t>(severity)]) {
      if (rows == most_rows || text.size() > longest_summary) {
        ++left;
        continue;
      }
      if (rows++ == 0) text += "\n| severity | place | rule | finding |\n| --- | --- | --- | --- |\n";
      text += row_of(annotated);
    }
  }
  if (left > 0) text += fmt::format("\n{} more are not shown here.\n", counted(left, "finding"));
  fmt::print(out, "{}\n", text);
}

}  // namespace collint
