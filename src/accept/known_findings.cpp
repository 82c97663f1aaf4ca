#include "accept/known_findings.h"

#include <fmt/core.h>

#include <map>
#include <utility>

namespace collint {

KnownFindings::KnownFindings(std::vector<BaselineEntry> entries)
    : entries_(std::move(entries)), found_(entries_.size()) {
  for (std::size_t i = 0; i < entries_.size(); ++i) {
    // Of equal lines, as they come out of a merge of two branches, the later ones say nothing.
    if (!by_fingerprint_.emplace(entries_[i].fingerprint, i).second) found_[i] = true;
  }
}

void KnownFindings::note(const CheckedFile& file) {
  for (const Finding& finding : file.findings) {
    const auto known = by_fingerprint_.find(finding.fingerprint);
    if (known != by_fingerprint_.end()) found_[known->second] = true;
  }
}

std::size_t KnownFindings::take_out(CheckedFile& file) const {
  return std::erase_if(file.findings, [&](Finding& finding) {
    if (by_fingerprint_.find(finding.fingerprint) == by_fingerprint_.end()) return false;
    file.accepted.push_back({std::move(finding), AcceptedFinding::By::baseline, {}});
    return true;
  });
}

std::vector<Finding> KnownFindings::stale(const Coverage& coverage) const {
  std::map<std::string, std::string> files;  // by their names as they stand in a baseline
  for (const auto& [file, rules] : coverage.files) files.emplace(escaped_file(file), file);
  std::vector<Finding> findings;
  for (std::size_t i = 0; i < entries_.size(); ++i) {
    const BaselineEntry& entry = entries_[i];
    const auto file = found_[i] ? files.end() : files.find(entry.file);
    if (file == files.end() || !coverage.has(entry.rule, std::vector{file->second})) continue;
    add_finding(findings, "baseline/stale-entry", Severity::warning, entry.span,
                fmt::format("{} has no such finding of '{}' any more: as long as the line stays, the same "
                            "mistake made again goes unseen",
                            entry.file, entry.rule),
                "remove the line, or renew the file with 'collint baseline create --force'")
        .resource = entry.resource;
  }
  return findings;
}

}  // namespace collint
