#include "rules/registry.h"

#include <algorithm>
#include <string>

#include "model/spelling.h"

namespace collint {
namespace {

bool any_selects(std::span<const std::string> selectors, std::string_view rule) {
  return std::any_of(selectors.begin(), selectors.end(),
                     [&](const std::string& selector) { return selects(selector, rule); });
}

}  // namespace

std::string_view RegisteredRule::summary() const {
  std::string_view rest = page.substr(page.find('\n') + 1);
  rest = rest.substr(rest.find_first_not_of('\n'));
  return rest.substr(0, rest.find('\n'));
}

const RegisteredRule* find_rule(std::string_view name) {
  const auto rules = all_rules();
  const auto found = std::find_if(rules.begin(), rules.end(),
                                  [&](const RegisteredRule& rule) { return rule.rule->name == name; });
  return found == rules.end() ? nullptr : &*found;
}

bool selects(std::string_view selector, std::string_view rule) {
  return selector == rule || selector == category_of(rule) || selector == "all";
}

bool is_selector(std::string_view selector) {
  return std::any_of(all_rules().begin(), all_rules().end(),
                     [&](const RegisteredRule& rule) { return selects(selector, rule.rule->name); });
}

std::vector<const Rule*> select_rules(std::span<const std::string> selected,
                                      std::span<const std::string> ignored) {
  std::vector<const Rule*> enabled;
  for (const RegisteredRule& rule : all_rules()) {
    if (!selected.empty() && !any_selects(selected, rule.rule->name)) continue;
    if (!any_selects(ignored, rule.rule->name)) enabled.push_back(rule.rule);
  }
  return enabled;
}

std::string_view nearest_selector(std::string_view selector) {
  NearestName nearest(selector, selector.size() / 3 + 1);
  for (const RegisteredRule& rule : all_rules()) {
    nearest.consider(rule.rule->name);
    nearest.consider(rule.category());
    nearest.consider(rule.rule->name.substr(rule.category().size() + 1), rule.rule->name);
  }
  return nearest.found();
}

}  // namespace collint
