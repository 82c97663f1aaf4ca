#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "lint/rule.h"

namespace collint {

/// The part of a rule's name before the slash.
[[nodiscard]] inline std::string_view category_of(std::string_view rule) {
  return rule.substr(0, rule.find('/'));
}

/// A rule and its page. The pages are embedded when the program is built.
struct RegisteredRule {
  const Rule* rule = nullptr;
  std::string_view page;

  [[nodiscard]] std::string_view category() const { return category_of(rule->name); }
  /// The first sentence of the page, below its title.
  [[nodiscard]] std::string_view summary() const;
};

/// All rules, by name. The table is generated from rules/*/*/ by rules/registry.cmake.
[[nodiscard]] std::span<const RegisteredRule> all_rules();

/// The rule of that name; null where there is none.
[[nodiscard]] const RegisteredRule* find_rule(std::string_view name);

/// True where a selector is the name of a rule, or of a category, or "all".
[[nodiscard]] bool is_selector(std::string_view selector);
/// The same for the rule of that name.
[[nodiscard]] bool selects(std::string_view selector, std::string_view rule);

/// The rules of `selected` (all where it is empty) without those of `ignored`.
[[nodiscard]] std::vector<const Rule*> select_rules(std::span<const std::string> selected,
                                                    std::span<const std::string> ignored);

/// The rule or category whose name is nearest to a misspelt one, or empty.
[[nodiscard]] std::string_view nearest_selector(std::string_view selector);

}  // namespace collint
