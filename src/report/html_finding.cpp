#include "report/html_finding.h"

#include <fmt/core.h>

#include <algorithm>

#include "model/characters.h"
#include "report/excerpt.h"
#include "report/html_text.h"
#include "report/place.h"
#include "table/cell_name.h"

namespace collint {
namespace {

constexpr std::size_t edits_shown = 3;

/// The name of the file and the place in it apart: by which of them a list is grouped, the style leaves out.
std::string html_of_place(const CheckedFile& file, const Finding& finding, Locator& locator) {
  const std::string place = describe_place(file, finding.span, finding.cell, locator);
  std::string_view in_file = std::string_view(place).substr(file.name.size());
  std::string between;
  while (in_file.starts_with(":") || in_file.starts_with(" ")) {
    between += in_file.front();
    in_file.remove_prefix(1);
  }
  return fmt::format("<p class=\"place\"><span class=\"file\">{}{}</span>{}</p>\n", html_apart(file.name),
                     between, html_apart(in_file));
}

/// What stands before the source: the line or, of a workbook, the cell.
std::string margin_of(const CheckedFile& file, const Finding& finding, Locator& locator) {
  const Position at = locate(file, finding.span, finding.cell, locator).begin;
  return is_workbook(file) ? table::cell_name(at.line, static_cast<std::uint32_t>(at.column))
                           : std::to_string(at.line);
}

std::string html_of_source(const CheckedFile& file, const Finding& finding, Locator& locator) {
  if (is_workbook(file) && file.summary.table->sheet.empty()) return "";
  const Excerpt excerpt = excerpt_of(file, finding.span);
  if (excerpt.before.empty() && excerpt.marked.empty() && excerpt.after.empty()) return "";
  return fmt::format(
      "<pre class=\"source\"><span class=\"margin\">{}</span><code>{}<mark>{}</mark>{}</code></pre>\n",
      margin_of(file, finding, locator), markup_escaped(excerpt.before), markup_escaped(excerpt.marked),
      markup_escaped(excerpt.after));
}

std::string note(std::string_view kind, std::string_view html) {
  return fmt::format("<div><dt>{}</dt><dd>{}</dd></div>\n", kind, html);
}

/// What is taken away, and what is written in its place.
std::string html_of_edit(const CheckedFile& file, const Edit& edit) {
  const std::string removed = edit.span.length == 0 ? "" : excerpt_of(file, edit.span).marked;
  std::string html;
  if (!removed.empty()) html += fmt::format("<del>{}</del>", markup_escaped(removed));
  if (!edit.text.empty()) html += fmt::format("<ins>{}</ins>", html_text(shortened(edit.text)));
  return fmt::format(" <code class=\"edit\">{}</code>", html);
}

/// What it does is not told again where the help says so.
std::string html_of_fix(const CheckedFile& file, const Finding& finding) {
  const Fix& fix = *finding.fix;
  std::string html(name_of(fix.applicability));
  if (fix.message != finding.help) html += ", " + html_text(fix.message);
  html += ":";
  const std::size_t shown = std::min(fix.edits.size(), edits_shown);
  for (std::size_t i = 0; i < shown; ++i) html += html_of_edit(file, fix.edits[i]);
  if (shown < fix.edits.size()) html += fmt::format(" and {} more", fix.edits.size() - shown);
  return note("fix", html);
}

std::string html_of_related(const CheckedFile& file, const Related& related, Locator& locator) {
  const CheckedFile& other = related.file == nullptr ? file : *related.file;
  Locator other_locator(*other.source, other.lines);
  const std::string place =
      describe_place(other, related.span, {}, related.file == nullptr ? locator : other_locator);
  return note("see", fmt::format("{}: {}", html_apart(place), html_text(related.message)));
}

std::string html_of_notes(const CheckedFile& file, const Finding& finding, Locator& locator) {
  std::string notes;
  if (!finding.resource.empty()) notes += note("resource", html_apart(finding.resource));
  notes += note("help", html_text(finding.help));
  if (finding.fix) notes += html_of_fix(file, finding);
  for (const Related& related : finding.related) notes += html_of_related(file, related, locator);
  return "<dl class=\"notes\">\n" + notes + "</dl>\n";
}

}  // namespace

std::string html_of_severity(Severity severity) {
  return fmt::format("<span class=\"severity {0}\">{0}</span>", name_of(severity));
}

std::string html_of_finding(const CheckedFile& file, const Finding& finding, Locator& locator,
                            std::string_view anchor) {
  return fmt::format(
      "<li class=\"finding\" id=\"{}\" data-severity=\"{}\" data-rule=\"{}\">\n"
      "<h4>{} {}</h4>\n<p class=\"rule\"><a href=\"#{}\">{}</a></p>\n{}{}{}</li>\n",
      anchor, name_of(finding.severity), finding.rule, html_of_severity(finding.severity),
      html_text(finding.message), rule_anchor(finding.rule), finding.rule,
      html_of_place(file, finding, locator), html_of_source(file, finding, locator),
      html_of_notes(file, finding, locator));
}

}  // namespace collint
