#include "report/rule_page.h"

#include <fmt/core.h>

#include <algorithm>
#include <string>

#include "report/html_text.h"

namespace collint {
namespace {

/// Takes the first line from a text, without its end.
std::string_view take_line(std::string_view& text) {
  const std::size_t end = std::min(text.find('\n'), text.size());
  const std::string_view line = text.substr(0, end);
  text.remove_prefix(std::min(end + 1, text.size()));
  return line;
}

/// What a fenced block holds, from the words behind its fence: "json bad", "run good concurrent".
std::string_view name_of_block(std::string_view words) {
  if (words.find("bad") != std::string_view::npos) return "Wrong";
  if (words.find("good") != std::string_view::npos) return "Right";
  if (words.find("fixed") != std::string_view::npos) return "Repaired";
  return "Findings";
}

std::string html_of_block(std::string_view words, std::string_view& rest) {
  std::string lines;
  while (!rest.empty()) {
    const std::string_view line = take_line(rest);
    if (line == "```") break;
    lines += html_text(line) + "\n";
  }
  return fmt::format("<figure><figcaption>{}</figcaption><pre><code>{}</code></pre></figure>\n",
                     name_of_block(words), lines);
}

std::string html_of_cells(std::string_view line, std::string_view tag) {
  std::string cells;
  line.remove_prefix(1);
  while (!line.empty()) {
    const std::size_t end = std::min(line.find('|'), line.size());
    cells += fmt::format("<{0}>{1}</{0}>", tag, html_of_line(line.substr(0, end)));
    line.remove_prefix(std::min(end + 1, line.size()));
  }
  return "<tr>" + cells + "</tr>\n";
}

std::string html_of_table(std::string_view heading, std::string_view& rest) {
  std::string rows;
  take_line(rest);  // the dashes
  while (rest.starts_with("|")) rows += html_of_cells(take_line(rest), "td");
  return fmt::format("<table><thead>{}</thead><tbody>{}</tbody></table>\n", html_of_cells(heading, "th"),
                     rows);
}

/// A line and those that continue it: a paragraph, or an item of a list.
std::string html_of_lines(std::string_view first, std::string_view& rest) {
  std::string lines(first);
  while (!rest.empty() && rest.front() != '\n' && !rest.starts_with("- ")) {
    const std::string_view line = take_line(rest);
    lines += " " + std::string(line.substr(std::min(line.find_first_not_of(' '), line.size())));
  }
  return html_of_line(lines);
}

std::string html_of_list(std::string_view first, std::string_view& rest) {
  std::string items = fmt::format("<li>{}</li>\n", html_of_lines(first.substr(2), rest));
  while (rest.starts_with("- ")) {
    const std::string_view line = take_line(rest);
    items += fmt::format("<li>{}</li>\n", html_of_lines(line.substr(2), rest));
  }
  return "<ul>" + items + "</ul>\n";
}

}  // namespace

std::string html_of_line(std::string_view line) {
  std::string out;
  while (!line.empty()) {
    const std::size_t mark = std::min(line.find_first_of("`*"), line.size());
    out += html_text(line.substr(0, mark));
    line.remove_prefix(mark);
    if (line.empty()) break;
    const std::size_t end = line.find(line.front(), 1);
    const bool is_pair = end != std::string_view::npos && end > 1;
    if (is_pair)
      out += fmt::format("<{0}>{1}</{0}>", line.front() == '`' ? "code" : "em",
                         html_text(line.substr(1, end - 1)));
    else
      out += line.front();
    line.remove_prefix(is_pair ? end + 1 : 1);
  }
  return out;
}

std::string html_of_page(std::string_view page) {
  std::string out;
  page.remove_prefix(std::min(page.find("\n## "), page.size()));
  while (!page.empty()) {
    const std::string_view line = take_line(page);
    if (line.empty()) continue;
    if (line.starts_with("## "))
      out += fmt::format("<h4>{}</h4>\n", html_text(line.substr(3)));
    else if (line.starts_with("```"))
      out += html_of_block(line, page);
    else if (line.starts_with("|"))
      out += html_of_table(line, page);
    else if (line.starts_with("- "))
      out += html_of_list(line, page);
    else
      out += fmt::format("<p>{}</p>\n", html_of_lines(line, page));
  }
  return out;
}

}  // namespace collint
