#include "report/fold.h"

#include <fmt/core.h>

#include <map>
#include <string>
#include <string_view>
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

bool is_told_as_one(std::string_view rule) {
  const RegisteredRule* found = find_rule(rule);
  return found != nullptr && found->rule->folds;
}

std::string describe_others(Fold& fold) {
  if (fold.count > fold.resources.size())
    fold.resources.push_back(fmt::format("{} more", fold.count - fold.resources.size()));
  return fmt::format("; the same goes for {}", enumerate(fold.resources, "and"));
}

}  // namespace

void fold(std::vector<Finding>& findings) {
  std::map<std::pair<std::string_view, const CheckedFile*>, Fold> folds;
  std::vector<Finding> kept;
  kept.reserve(findings.size());  // folds point into it
  for (Finding& finding : findings) {
    if (!is_told_as_one(finding.rule)) {
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
