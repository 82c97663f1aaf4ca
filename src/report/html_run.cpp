#include "report/html_run.h"

#include <fmt/core.h>
#include <fmt/format.h>

#include <algorithm>
#include <span>
#include <string_view>
#include <vector>

#include "report/counted.h"
#include "report/html_text.h"
#include "report/run_links.h"
#include "report/run_picture.h"

namespace collint {
namespace {

constexpr std::size_t pairs_shown = 60;
constexpr std::size_t files_listed = 100;  // of a stage

/// The name of a file as the picture shows it, too.
std::string html_of_name(const Results& results, std::size_t file, std::string_view folder) {
  return html_apart(std::string_view(results.run_files[file].name).substr(folder.size()));
}

std::string introduction(const Run& run, bool has_links, std::string_view folder) {
  std::string out = "<p>";
  out += run.is_declared ? "Stages follow one another, each file is a job of its own. "
                         : "Nobody has declared how these files follow each other. ";
  out += has_links
             ? "A line joins two files where findings are about both of them; an arrow points to the one "
               "that the other one needs."
             : "No finding is about two files.";
  if (!folder.empty()) out += fmt::format("<br>All files are in {}", html_apart(folder));
  return out + "</p>\n";
}

std::string html_of_rules(const FileLink& link) {
  std::string rules;
  for (const auto& [rule, count] : link.by_rule)
    rules += fmt::format("<li><a href=\"#{}\">{}</a> {}</li>", rule_anchor(rule), rule, count);
  return "<ul>" + rules + "</ul>";
}

std::string html_of_pairs(const Results& results, std::span<const FileLink> links, std::string_view folder) {
  std::string rows;
  for (std::size_t i = 0; i < links.size(); ++i) {
    const FileLink& link = links[i];
    rows += fmt::format(
        "<tr id=\"pair-{}\"><th scope=\"row\">{} <span>{}</span><br>{}</th>"
        "<td><span class=\"{}\">{}</span></td><td>{}</td></tr>\n",
        i, html_of_name(results, link.first, folder), describe_relation(link),
        html_of_name(results, link.second, folder), name_of(link.counts.worst()), describe(link.counts),
        html_of_rules(link));
  }
  return "<table class=\"pairs\">\n<caption>Findings about two files</caption>\n<thead><tr><th "
         "scope=\"col\">files</th>"
         "<th scope=\"col\">findings</th><th scope=\"col\">rules</th></tr></thead>\n<tbody>\n" +
         rows + "</tbody>\n</table>\n";
}

std::string html_of_stage(const Results& results, std::size_t position, std::string_view folder) {
  const Stage& stage = results.run.stages[position];
  const std::size_t listed = std::min(stage.files.size(), files_listed);
  std::string files;
  for (std::size_t i = 0; i < listed; ++i)
    files += fmt::format("<li>{}</li>\n", html_of_name(results, stage.files[i], folder));
  if (listed < stage.files.size()) files += fmt::format("<li>{} more</li>\n", stage.files.size() - listed);
  return fmt::format("<li>{}: {}\n<ol>\n{}</ol>\n</li>\n", html_apart(title_of(stage, position)),
                     html_text(fmt::format("{}", fmt::join(describe_lines(stage), "; "))), files);
}

std::string html_of_stages(const Results& results, std::string_view folder) {
  std::string stages;
  for (std::size_t i = 0; i < results.run.stages.size(); ++i) stages += html_of_stage(results, i, folder);
  return fmt::format("<details>\n<summary>The stages as a list</summary>\n<ol>\n{}</ol>\n</details>\n",
                     stages);
}

}  // namespace

std::string html_of_run(const Results& results, const Selection& selection) {
  const std::vector<FileLink> links = links_of(results);
  if (!results.run.is_declared && links.empty()) return "";
  const std::span<const FileLink> shown(links.data(), std::min(links.size(), pairs_shown));
  const std::string folder = common_folder(results);
  std::string out = fmt::format(
      "<section aria-labelledby=\"run\">\n<h2 id=\"run\">The run</h2>\n{}"
      "<div class=\"canvas\" role=\"region\" aria-label=\"Picture of the run\" tabindex=\"0\">\n{}</div>\n",
      introduction(results.run, !links.empty(), folder), picture_of_run(results, shown, selection));
  if (!links.empty()) out += html_of_pairs(results, shown, folder);
  if (shown.size() < links.size())
    out += fmt::format("<p class=\"note\">{} more neither drawn nor listed here</p>\n",
                       counted(links.size() - shown.size(), "pair"));
  return out + html_of_stages(results, folder) + "</section>\n";
}

}  // namespace collint
