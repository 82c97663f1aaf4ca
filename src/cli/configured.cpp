#include "cli/configured.h"

#include <algorithm>

#include "cli/commands.h"
#include "input/glob.h"
#include "input/source.h"
#include "rules/registry.h"

namespace collint {
namespace {

/// What a table says of a rule: the rule's own entry before its category's, and that before "all". Null where
/// it says nothing.
const ConfiguredLevel* level_of(const std::vector<ConfiguredLevel>& levels, const RegisteredRule& rule) {
  for (const std::string_view selector : {rule.rule->name, rule.category(), std::string_view("all")}) {
    const auto found = std::find_if(levels.begin(), levels.end(),
                                    [&](const ConfiguredLevel& level) { return level.selector == selector; });
    if (found != levels.end()) return &*found;
  }
  return nullptr;
}

std::optional<Severity> severity_named(std::string_view name) {
  for (const Severity severity : {Severity::error, Severity::warning, Severity::info}) {
    if (name_of(severity) == name) return severity;
  }
  return std::nullopt;
}

}  // namespace

std::optional<Configuration> configuration_of(const Options& options) {
  if (options.no_config) return Configuration();
  const std::string path = options.config.empty() ? find_configuration("") : options.config;
  if (path.empty()) return Configuration();
  std::string error;
  const auto text = text_of(path, error);
  if (!text) {
    complain(path + ": " + error);
    return std::nullopt;
  }
  LoadedConfiguration loaded =
      load_configuration(path, *text, {is_selector, nearest_selector}, COLLINT_VERSION);
  for (const std::string& problem : loaded.problems) complain(problem);
  if (!loaded.problems.empty()) return std::nullopt;
  return std::move(loaded.configuration);
}

Severity RuleSet::severity_of(std::string_view rule, Severity own) const {
  const auto set = severities.find(rule);
  return set == severities.end() ? own : set->second;
}

const RuleSet& RuleSets::of(const std::string& file) {
  std::vector<const ConfiguredOverride*> matching;
  if (!configuration_.overrides.empty()) {
    const std::string path = configuration_.relative(file);
    for (const ConfiguredOverride& candidate : configuration_.overrides) {
      if (matches_any(candidate.globs, path)) matching.push_back(&candidate);
    }
  }
  const auto found = sets_.find(matching);
  return found != sets_.end() ? found->second : sets_.emplace(matching, make(matching)).first->second;
}

Runner RuleSets::of_run() const {
  std::vector<const Rule*> enabled;
  for (const RegisteredRule& rule : all_rules()) {
    const bool has_any = std::any_of(sets_.begin(), sets_.end(), [&](const auto& entry) {
      return entry.second.runner.has(rule.rule->name);
    });
    if (has_any) enabled.push_back(rule.rule);
  }
  return {enabled, configuration_.limits()};
}

/// Rules that the options select by name are on whatever the configuration says.
RuleSet RuleSets::make(const std::vector<const ConfiguredOverride*>& overrides) const {
  std::vector<const Rule*> enabled = select_rules(options_.select, options_.ignore);
  std::map<std::string_view, Severity> severities;
  for (const RegisteredRule& rule : all_rules()) {
    const ConfiguredLevel* level = level_of(configuration_.rules, rule);
    for (const ConfiguredOverride* candidate : overrides) {
      if (const ConfiguredLevel* other = level_of(candidate->rules, rule)) level = other;
    }
    if (level == nullptr) continue;
    if (const auto severity = severity_named(level->level)) {
      severities.emplace(rule.rule->name, *severity);
    } else if (options_.select.empty()) {
      std::erase(enabled, rule.rule);
    }
  }
  return {Runner(enabled, configuration_.limits()), std::move(severities)};
}

}  // namespace collint
