#include "report/fold.h"

#include <fmt/core.h>

#include <map>
#include <set>
#include <string>
#include <utility>

#include "model/describe.h"
#include "rules/registry.h"

namespace collint {
namespace {

constexpr std::size_t resources_named = 3;

/// What is told as one: the first finding, and the resources of the others.
struct Fold {
  Finding* first = nullptr;
  std::vector<std::string> resources;
  std::size_t count = 0;
};

std::set<std::string_view> folding_rules() {
  std::set<std::string_view> rules;
  for (const RegisteredRule& rule : all_rules()) {
    if (rule.rule->folds) rules.insert(rule.rule->name);
  }
  return rules;
}

std::string describe_others(Fold& fold) {
  if (fold.count > fold.resources.size())
    fold.resources.push_back(fmt::format("{} more", fold.count - fold.resources.size()));
  return fmt::format("; the same goes for {}", enumerate(fold.resources, "and"));
}

}  // namespace

void fold(std::vector<Finding>& findings) {
  static const std::set<std::string_view> rules = folding_rules();
  std::map<std::pair<std::string_view, const CheckedFile*>, Fold> folds;
  std::vector<Finding> kept;
  kept.reserve(findings.size());  // folds point into it
  for (Finding& finding : findings) {
    if (!rules.contains(finding.rule)) {
      kept.push_back(std::move(finding));
      continue;
    }
    const CheckedFile* other = finding.related.empty() ? nullptr : finding.related.front().file;
    Fold& folded = folds[{finding.rule, other}];
    if (folded.first == nullptr) {
      folded.first = &kept.emplace_back(std::move(finding));
      continue;
    }
    ++folded.count;
    std::string& name = finding.needed.empty() ? finding.resource : finding.needed;
    if (folded.resources.size() < resources_named) folded.resources.push_back(std::move(name));
  }
  for (auto& [key, folded] : folds) {
    if (folded.count > 0) folded.first->message += describe_others(folded);
  }
  findings = std::move(kept);
}

}  // namespace collint
