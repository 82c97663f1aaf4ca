#include "report/selection.h"

#include <algorithm>
#include <functional>
#include <map>
#include <string_view>
#include <vector>

namespace collint {
namespace {

using ByRule = std::map<std::string_view, std::vector<const Finding*>>;

/// Takes at most so many, as evenly from all rules as they have some. Returns how many it took.
std::uint64_t take(const ByRule& by_rule, std::uint64_t most, std::unordered_set<const Finding*>& shown) {
  std::vector<const std::vector<const Finding*>*> fewest_first;
  for (const auto& [rule, findings] : by_rule) fewest_first.push_back(&findings);
  std::stable_sort(fewest_first.begin(), fewest_first.end(),
                   [](const auto* a, const auto* b) { return a->size() < b->size(); });
  std::uint64_t taken = 0;
  for (std::size_t i = 0; i < fewest_first.size(); ++i) {
    const std::uint64_t share = (most - taken) / (fewest_first.size() - i);
    const auto& findings = *fewest_first[i];
    const std::size_t count = std::min<std::uint64_t>(share, findings.size());
    shown.insert(findings.begin(), findings.begin() + static_cast<std::ptrdiff_t>(count));
    taken += count;
  }
  return taken;
}

}  // namespace

Selection::Selection(const Results& results, const ReportOptions& options, std::uint64_t most) {
  std::map<Severity, ByRule, std::greater<>> worst_first;
  std::uint64_t count = 0;
  left_out_ = each_file(results, options, [&](const CheckedFile& file, std::size_t shown) {
    for (std::size_t i = 0; i < shown; ++i) {
      const Finding& finding = file.findings[i];
      worst_first[finding.severity][finding.rule].push_back(&finding);
    }
    count += shown;
  });
  for (const auto& [severity, by_rule] : worst_first) most -= take(by_rule, most, shown_);
  left_out_ += count - shown_.size();
}

}  // namespace collint
