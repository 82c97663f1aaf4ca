// SARIF 2.1.0, with what code scanning of GitHub asks for. Columns count UTF-16 code units, since those who
// show the results do.
//
// GitHub keeps five thousand results and refuses a file with many more: the worst are chosen, from all rules,
// and in each file the rest of a rule is one result. What the project has accepted is there with its
// suppression; where there is any, every result has a list of suppressions. GitHub tells results apart by a
// hash of their line, which its action works out; where two of a rule share a line, as all do in a file of
// one line, the hash is ours.

#include <fmt/core.h>

#include <algorithm>
#include <map>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "model/json_text.h"
#include "report/place.h"
#include "report/report.h"
#include "report/repository.h"
#include "report/selection.h"
#include "report/uri.h"
#include "report/visible.h"
#include "rules/registry.h"
#include "table/cell_name.h"

namespace collint {
namespace {

constexpr std::uint64_t most_results = 5000;
constexpr std::uint64_t most_with_rests = 20'000;  // of 25,000
constexpr std::size_t most_related = 100;
constexpr std::size_t longest_description = 1000;

std::string_view level_of(Severity severity) {
  switch (severity) {
    case Severity::error: return "error";
    case Severity::warning: return "warning";
    case Severity::info: break;
  }
  return "note";
}

/// The page without its title and its examples, which are tests as well.
std::string help_of(std::string_view page) {
  const std::size_t begin = page.find('\n') + 2;
  const std::size_t example = page.find("\n## Example\n");
  const std::size_t fix = page.find("\n## Fix\n");
  return std::string(page.substr(begin, example - begin)) + std::string(page.substr(fix));
}

/// The first paragraph of a section.
std::string_view paragraph_below(std::string_view page, std::string_view heading) {
  const std::string_view rest = page.substr(page.find(heading) + heading.size());
  return rest.substr(0, std::min(rest.find("\n\n"), longest_description));
}

std::string rule_object(const RegisteredRule& rule) {
  const bool is_advice = rule.rule->severity == Severity::info;
  const std::string help = json_text(help_of(rule.page));
  return fmt::format(
      "{{\"id\":\"{}\",\"shortDescription\":{{\"text\":{}}},\"fullDescription\":{{\"text\":{}}},"
      "\"help\":{{\"text\":{},\"markdown\":{}}},\"defaultConfiguration\":{{\"level\":\"{}\"}},"
      "\"properties\":{{\"precision\":\"high\",\"problem.severity\":\"{}\",\"tags\":[\"{}\"]}}}}",
      rule.rule->name, json_text(rule.summary()),
      json_text(paragraph_below(rule.page, "## What it does\n\n")), help, help, level_of(rule.rule->severity),
      is_advice ? "recommendation" : name_of(rule.rule->severity), rule.category());
}

/// A text in a message: brackets would make a link.
std::string without_links(std::string_view text) {
  std::string out;
  for (const char c : visible(text)) {
    if (c == '\\' || c == '[' || c == ']') out += '\\';
    out += c;
  }
  return out;
}

class SarifReport {
 public:
  SarifReport(const Results& results, const ReportOptions& options, std::FILE* out)
      : results_(results), out_(out), selection_(results, options, most_results) {
    for (const CheckedFile* file : results.files) has_suppressions_ |= !file->accepted.empty();
  }

  void write() {
    fmt::print(
        out_,
        "{{\"$schema\":\"https://json.schemastore.org/sarif-2.1.0.json\",\"version\":\"2.1.0\",\"runs\":[{{\n"
        "\"tool\":{{\"driver\":{{\"name\":\"collint\",\"version\":\"{0}\",\"semanticVersion\":\"{0}\","
        "\"rules\":[",
        COLLINT_VERSION);
    std::string_view separator;
    for (const RegisteredRule& rule : all_rules()) {
      fmt::print(out_, "{}\n{}", separator, rule_object(rule));
      separator = ",";
    }
    fmt::print(
        out_,
        "\n]}}}},\n\"automationDetails\":{{\"id\":\"collint/\"}},\n\"columnKind\":\"utf16CodeUnits\",\n"
        "\"originalUriBaseIds\":{{\"%SRCROOT%\":{{\"description\":{{\"text\":\"The folder of the "
        "repository.\"}}}}}},\n{},\n\"results\":[",
        invocations());
    for (const CheckedFile* file : results_.files) results_of(*file);
    for (const auto& [rule, rest] : rests_of_files_) write_rest(rest, "in other files");
    fmt::print(out_, "{}]\n}}]}}\n", is_first_ ? "" : "\n");
  }

 private:
  /// Of a rule what is not shown: how much, and the first of it.
  struct Rest {
    const CheckedFile* file = nullptr;
    const Finding* finding = nullptr;
    std::string suppressions;
    std::uint64_t count = 0;
  };
  using Rests = std::map<std::pair<std::string_view, bool>, Rest>;  ///< by rule, and whether it is accepted

  [[nodiscard]] std::string invocations() const {
    std::string notifications;
    for (const std::string& error : results_.errors) {
      notifications += fmt::format("{}{{\"level\":\"error\",\"message\":{{\"text\":{}}}}}",
                                   notifications.empty() ? "" : ",", json_text(without_links(error)));
    }
    return fmt::format("\"invocations\":[{{\"executionSuccessful\":{},\"toolExecutionNotifications\":[{}]}}]",
                       results_.errors.empty(), notifications);
  }

  void results_of(const CheckedFile& file) {
    Locator locator(*file.source, file.lines);
    std::map<std::pair<std::string_view, std::uint64_t>, int> on_line;
    const auto line_of = [&](const Finding& finding) {
      return std::pair(finding.rule, locate(file, finding.span, finding.cell, locator).begin.line);
    };
    for (const Finding& finding : file.findings) {
      if (selection_.contains(finding)) ++on_line[line_of(finding)];
    }
    Rests rests;
    for (const Finding& finding : file.findings) {
      if (selection_.contains(finding)) {
        put(result(file, finding, locator, is_workbook(file) || on_line[line_of(finding)] > 1,
                   suppressions("")));
      } else {
        add(rests[{finding.rule, false}], {&file, &finding, suppressions(""), 1});
      }
    }
    for (const AcceptedFinding& accepted : file.accepted) {
      const Finding& finding = accepted.finding;
      if (accepted_written_ < most_results) {
        put(result(file, finding, locator, false, suppressions(suppression(accepted))));
        ++accepted_written_;
      } else {
        add(rests[{finding.rule, true}], {&file, &finding, suppressions(suppression(accepted)), 1});
      }
    }
    for (const auto& [rule, rest] : rests) {
      if (results_written_ < most_with_rests)
        write_rest(rest, "in this file");
      else
        add(rests_of_files_[rule], rest);
    }
  }

  static void add(Rest& rest, const Rest& more) {
    if (rest.count == 0)
      rest = more;
    else
      rest.count += more.count;
  }

  void write_rest(const Rest& rest, std::string_view where) {
    Locator locator(*rest.file->source, rest.file->lines);
    put(fmt::format(
        "{},\"message\":{{\"text\":\"{} more of this rule {} are not listed: this is the first.\"}},"
        "\"locations\":[{{{}}}]{}}}",
        head(*rest.finding), rest.count, where,
        place(*rest.file, rest.finding->span, rest.finding->cell, locator), rest.suppressions));
  }

  void put(const std::string& result) {
    fmt::print(out_, "{}\n{}", is_first_ ? "" : ",", result);
    is_first_ = false;
    ++results_written_;
  }

  static std::string head(const Finding& finding) {
    const auto rules = all_rules();
    return fmt::format("{{\"ruleId\":\"{}\",\"ruleIndex\":{},\"level\":\"{}\"", finding.rule,
                       find_rule(finding.rule) - rules.data(), level_of(finding.severity));
  }

  [[nodiscard]] std::string result(const CheckedFile& file, const Finding& finding, Locator& locator,
                                   bool names_line, const std::string& suppressed) const {
    const std::string line_hash =
        names_line ? fmt::format(",\"primaryLocationLineHash\":\"{}:1\"", finding.fingerprint.substr(0, 16))
                   : "";
    return fmt::format(
        "{},\"message\":{{\"text\":{}}},\"locations\":[{{{}{}}}]{},\"partialFingerprints\":"
        "{{\"collint/v1\":\"{}\"{}}}{}{}}}",
        head(finding), json_text(message_of(finding)), place(file, finding.span, finding.cell, locator),
        cell_of(file, finding), related(file, finding), finding.fingerprint, line_hash,
        fixes(file, finding, locator), suppressed);
  }

  /// GitHub links a related place where the message does.
  static std::string message_of(const Finding& finding) {
    std::string text =
        fmt::format("{}. To do: {}.", without_links(finding.message), without_links(finding.help));
    for (std::size_t i = 0; i < std::min(finding.related.size(), most_related); ++i)
      text += fmt::format(" See [{}]({}).", without_links(finding.related[i].message), i + 1);
    return text;
  }

  [[nodiscard]] std::string artifact(const CheckedFile& file) const {
    const std::string path = repository_.path_of(file.name);
    if (path.starts_with('/'))
      return fmt::format("\"artifactLocation\":{{\"uri\":\"file://{}\"}}", uri_of_path(path));
    return fmt::format("\"artifactLocation\":{{\"uri\":\"{}\",\"uriBaseId\":\"%SRCROOT%\"}}",
                       uri_of_path(path));
  }

  static std::string region(const CheckedFile& file, Span span, CellNumber cell, Locator& locator) {
    const Range range = locate(file, span, cell, locator, ColumnUnit::utf16);
    return fmt::format("{{\"startLine\":{},\"startColumn\":{},\"endLine\":{},\"endColumn\":{}}}",
                       range.begin.line, range.begin.column, range.end.line, range.end.column);
  }

  [[nodiscard]] std::string place(const CheckedFile& file, Span span, CellNumber cell,
                                  Locator& locator) const {
    return fmt::format("\"physicalLocation\":{{{},\"region\":{}}}", artifact(file),
                       region(file, span, cell, locator));
  }

  /// A cell is no text: its line and its column are those of the sheet, and it has a name.
  static std::string cell_of(const CheckedFile& file, const Finding& finding) {
    if (finding.cell.row == 0) return "";
    const std::string name = table::cell_name(finding.cell.row, finding.cell.column);
    const std::string& sheet = file.summary.table->sheet;
    return fmt::format(",\"logicalLocations\":[{{\"fullyQualifiedName\":{},\"kind\":\"cell\"}}]",
                       json_text(sheet.empty() ? name : fmt::format("{}!{}", sheet, name)));
  }

  [[nodiscard]] std::string related(const CheckedFile& file, const Finding& finding) const {
    std::string all;
    for (std::size_t i = 0; i < std::min(finding.related.size(), most_related); ++i) {
      const Related& related = finding.related[i];
      const CheckedFile& other = related.file == nullptr ? file : *related.file;
      Locator locator(*other.source, other.lines);
      all += fmt::format("{}{{\"id\":{},\"message\":{{\"text\":{}}},{}}}", all.empty() ? "" : ",", i + 1,
                         json_text(without_links(related.message)), place(other, related.span, {}, locator));
    }
    return all.empty() ? "" : fmt::format(",\"relatedLocations\":[{}]", all);
  }

  [[nodiscard]] std::string fixes(const CheckedFile& file, const Finding& finding, Locator& locator) const {
    if (!finding.fix) return "";
    std::string replacements;
    for (const Edit& edit : finding.fix->edits) {
      replacements += fmt::format("{}{{\"deletedRegion\":{},\"insertedContent\":{{\"text\":{}}}}}",
                                  replacements.empty() ? "" : ",", region(file, edit.span, {}, locator),
                                  json_text(edit.text));
    }
    return fmt::format(
        ",\"fixes\":[{{\"description\":{{\"text\":{}}},\"artifactChanges\":[{{{},\"replacements\":[{}]}}]}}]",
        json_text(without_links(finding.fix->message)), artifact(file), replacements);
  }

  [[nodiscard]] std::string suppressions(const std::string& suppression) const {
    return has_suppressions_ ? fmt::format(",\"suppressions\":[{}]", suppression) : "";
  }

  static std::string suppression(const AcceptedFinding& accepted) {
    const std::string reason =
        accepted.by == AcceptedFinding::By::baseline ? "in the baseline" : accepted.reason;
    return fmt::format("{{\"kind\":\"external\",\"status\":\"accepted\"{}}}",
                       reason.empty() ? "" : fmt::format(",\"justification\":{}", json_text(reason)));
  }

  const Results& results_;
  std::FILE* out_;
  Selection selection_;
  Repository repository_;
  bool has_suppressions_ = false;
  bool is_first_ = true;
  std::uint64_t results_written_ = 0;
  std::uint64_t accepted_written_ = 0;
  Rests rests_of_files_;  ///< of those that came when there were too many results for one each
};

}  // namespace

void write_sarif(const Results& results, const ReportOptions& options, std::FILE* out) {
  SarifReport(results, options, out).write();
}

}  // namespace collint
