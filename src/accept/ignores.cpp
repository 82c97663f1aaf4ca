#include "accept/ignores.h"

#include <fmt/core.h>

#include <algorithm>
#include <chrono>
#include <utility>

#include "input/glob.h"
#include "rules/registry.h"

namespace collint {
namespace {

bool matches_file(const ConfiguredIgnore& ignore, const std::string& name) {
  return ignore.globs.empty() || matches_any(ignore.globs, name);
}

bool matches(const ConfiguredIgnore& ignore, const Finding& finding) {
  return selects(ignore.rule, finding.rule) && (!ignore.resource || *ignore.resource == finding.resource);
}

/// True where the run would have found all that the entry is for.
bool is_covered(const ConfiguredIgnore& ignore, const Coverage& coverage) {
  std::vector<std::string> files = coverage.project();
  std::erase_if(files, [&](const std::string& file) { return !matches_file(ignore, file); });
  const auto all = all_rules();
  return std::all_of(all.begin(), all.end(), [&](const RegisteredRule& rule) {
    return !selects(ignore.rule, rule.rule->name) || coverage.has(rule.rule->name, files);
  });
}

void report(std::vector<Finding>& findings, std::string_view rule, const ConfiguredIgnore& ignore,
            std::string message, std::string help) {
  add_finding(findings, rule, Severity::warning, ignore.span, std::move(message), std::move(help)).pointer =
      ignore.pointer + "/rule";
}

}  // namespace

Ignores::Ignores(const std::vector<ConfiguredIgnore>& entries, std::string_view today) {
  for (const ConfiguredIgnore& entry : entries)
    entries_.push_back({&entry, !entry.expires.empty() && entry.expires <= today, false});
}

std::size_t Ignores::take_out(CheckedFile& file, const std::string& name) {
  std::vector<Entry*> for_file;
  for (Entry& entry : entries_) {
    if (!entry.has_expired && matches_file(*entry.said, name)) for_file.push_back(&entry);
  }
  if (for_file.empty()) return 0;
  return std::erase_if(file.findings, [&](Finding& finding) {
    const Entry* ignoring = nullptr;
    for (Entry* entry : for_file) {
      if (!matches(*entry->said, finding)) continue;
      entry->was_used = true;
      if (ignoring == nullptr) ignoring = entry;
    }
    if (ignoring == nullptr) return false;
    file.accepted.push_back({std::move(finding), AcceptedFinding::By::configuration, ignoring->said->reason});
    return true;
  });
}

std::vector<Finding> Ignores::expired() const {
  std::vector<Finding> findings;
  for (const Entry& entry : entries_) {
    if (!entry.has_expired) continue;
    report(findings, "configuration/expired-ignore", *entry.said,
           fmt::format("this entry has expired on {}: what it took out of the report is back",
                       entry.said->expires),
           "repair what is reported and remove the entry, or give it a later day");
  }
  return findings;
}

std::vector<Finding> Ignores::unused(const Coverage& coverage) const {
  std::vector<Finding> findings;
  for (const Entry& entry : entries_) {
    if (entry.has_expired || entry.was_used || !is_covered(*entry.said, coverage)) continue;
    report(findings, "configuration/unused-ignore", *entry.said,
           fmt::format("no finding of '{}' matches this entry: it would hide a mistake that is made later",
                       entry.said->rule),
           "remove the entry");
  }
  return findings;
}

std::string today() {
  using namespace std::chrono;
  const year_month_day day(floor<days>(system_clock::now()));
  return fmt::format("{:04}-{:02}-{:02}", int{day.year()}, unsigned{day.month()}, unsigned{day.day()});
}

}  // namespace collint
