#include "accept/baseline.h"

#include <fmt/core.h>

#include <algorithm>
#include <utility>

#include "report/visible.h"

namespace collint {
namespace {

constexpr std::string_view heading = "# collint baseline ";
constexpr std::string_view version = "1";
constexpr std::string_view meaning =
    ": known findings, one a line, which 'collint check' does not report. Renew with 'collint baseline "
    "create "
    "--force'.";

/// Takes what stands before the next blank, or all there is.
std::string_view take_field(std::string_view& line) {
  const std::size_t blank = std::min(line.find(' '), line.size());
  const std::string_view field = line.substr(0, blank);
  line.remove_prefix(std::min(blank + 1, line.size()));
  return field;
}

/// 32 hexadecimal digits and, for what was found several times, "-2" and so on.
bool is_fingerprint(std::string_view text) {
  constexpr std::string_view digits = "0123456789";
  if (text.size() < 32 || text.substr(0, 32).find_first_not_of("0123456789abcdef") != std::string_view::npos)
    return false;
  const std::string_view number = text.substr(32);
  return number.empty() || (number.size() > 1 && number.front() == '-' &&
                            number.find_first_not_of(digits, 1) == std::string_view::npos);
}

std::string problem_of_heading(std::string_view line) {
  if (!line.starts_with(heading))
    return fmt::format("1: this is no baseline: it does not begin with '{}'", heading);
  const std::string_view rest = line.substr(heading.size());
  const std::string_view number = rest.substr(0, rest.find(':'));
  if (number == version) return "";
  return fmt::format("1: a baseline of version {}, and this program knows version {}", number, version);
}

bool take_entry(std::string_view line, BaselineEntry& entry) {
  entry.fingerprint = take_field(line);
  entry.rule = take_field(line);
  entry.file = take_field(line);
  entry.resource = line;
  return is_fingerprint(entry.fingerprint) && !entry.rule.empty() && !entry.file.empty();
}

std::string with_escapes(std::string_view text, std::string_view blank) {
  std::string out;
  for (const char c : text) {
    if (c == '\\') {
      out += "\\\\";
    } else if (c == ' ') {
      out += blank;
    } else {
      out += c;
    }
  }
  return visible(out);
}

std::string line_of(const BaselineEntry& entry) {
  return fmt::format("{} {} {}{}{}\n", entry.fingerprint, entry.rule, entry.file,
                     entry.resource.empty() ? "" : " ", entry.resource);
}

}  // namespace

std::string escaped(std::string_view text) { return with_escapes(text, " "); }

std::string escaped_file(std::string_view name) { return with_escapes(name, "\\u{20}"); }

ReadBaseline read_baseline(std::string_view text) {
  ReadBaseline read;
  std::size_t number = 0;
  for (std::size_t begin = 0; begin < text.size() || number == 0;) {
    const std::size_t end = std::min(text.find('\n', begin), text.size());
    std::string_view line = text.substr(begin, end - begin);
    if (line.ends_with('\r')) line.remove_suffix(1);
    ++number;
    BaselineEntry entry;
    entry.span = {begin, line.size()};
    begin = end + 1;
    if (number == 1) {
      read.problem = problem_of_heading(line);
    } else if (line.empty() || line.front() == '#') {
      continue;
    } else if (take_entry(line, entry)) {
      read.entries.push_back(std::move(entry));
    } else {
      read.problem =
          fmt::format("{}: not a line of a baseline: it needs a fingerprint, a rule and a file", number);
    }
    if (!read.problem.empty()) break;
  }
  return read;
}

std::string write_baseline(const std::vector<BaselineEntry>& entries) {
  std::vector<std::string> lines;
  lines.reserve(entries.size());
  for (const BaselineEntry& entry : entries) lines.push_back(line_of(entry));
  std::sort(lines.begin(), lines.end());
  std::string text = fmt::format("{}{}{}\n", heading, version, meaning);
  for (const std::string& line : lines) text += line;
  return text;
}

}  // namespace collint
