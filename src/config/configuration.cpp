#include "config/configuration.h"

#include <fmt/core.h>

#include <algorithm>
#include <filesystem>
#include <string>
#include <system_error>
#include <utility>

#include "config/mistakes.h"
#include "config/places.h"
#include "config/stages.h"
#include "input/glob.h"
#include "tomlplusplus.h"

namespace collint {
namespace {

std::uint64_t line_of(const toml::source_region& at) { return at.begin.line; }

/// The tables of TOML are sorted by key; levels count in the order of the file.
std::vector<ConfiguredLevel> levels_of(const toml::table* table) {
  std::vector<ConfiguredLevel> levels;
  if (table == nullptr) return levels;
  for (const auto& [selector, level] : *table)
    levels.push_back({std::string(selector.str()), level.as_string()->get(), line_of(selector.source())});
  std::stable_sort(levels.begin(), levels.end(),
                   [](const ConfiguredLevel& a, const ConfiguredLevel& b) { return a.line < b.line; });
  return levels;
}

std::vector<std::string> globs_of(const toml::table& table) {
  std::vector<std::string> globs;
  if (const toml::array* list = table["files"].as_array()) {
    for (const toml::node& glob : *list) globs.push_back(normal_glob(glob.as_string()->get()));
  }
  return globs;
}

std::vector<ConfiguredIgnore> ignores_of(const toml::table& root, const Places& places) {
  std::vector<ConfiguredIgnore> ignores;
  const toml::array* tables = root["ignore"].as_array();
  if (tables == nullptr) return ignores;
  for (const toml::node& item : *tables) {
    const toml::table& table = *item.as_table();
    PlacedText rule = places.of(*table["rule"].as_string());
    ConfiguredIgnore& ignore = ignores.emplace_back();
    ignore.rule = std::move(rule.text);
    ignore.span = rule.span;
    ignore.pointer = fmt::format("/ignore/{}", ignores.size() - 1);
    ignore.globs = globs_of(table);
    ignore.resource = table["resource"].value<std::string>();
    ignore.reason = table["reason"].value_or(std::string());
    if (const auto day = table["expires"].value<toml::date>())
      ignore.expires = fmt::format("{:04}-{:02}-{:02}", day->year, day->month, day->day);
  }
  return ignores;
}

void take(const toml::node_view<const toml::node>& value, Configured<std::string>& into) {
  if (const auto* text = value.as_string()) into = {text->get(), line_of(text->source())};
}

void take(const toml::node_view<const toml::node>& value, Configured<std::uint64_t>& into) {
  if (const auto* number = value.as_integer())
    into = {static_cast<std::uint64_t>(number->get()), line_of(number->source())};
}

void take_limits(const toml::node_view<const toml::node>& limits, Configuration& configuration) {
  take(limits["assets-per-file"], configuration.assets_per_file);
  take(limits["concurrent-jobs"], configuration.concurrent_jobs);
  take(limits["resources-per-synchronization"], configuration.resources_per_synchronization);
  take(limits["characteristics-per-synchronization"], configuration.characteristics_per_synchronization);
}

/// Takes over what is known to be of the right kind.
void take(const toml::table& root, Configuration& configuration) {
  take(root["required-version"], configuration.required_version);
  take(root["collibra-version"], configuration.collibra_version);
  take(root["baseline"], configuration.baseline);
  take_limits(root["limits"], configuration);
  configuration.rules = levels_of(root["rules"].as_table());
  if (const toml::array* overrides = root["override"].as_array()) {
    for (const toml::node& item : *overrides) {
      const toml::table& table = *item.as_table();
      configuration.overrides.push_back({globs_of(table), levels_of(table["rules"].as_table())});
    }
  }
  const Places places(configuration.text);
  configuration.stages = stages_of(root, places);
  configuration.ignores = ignores_of(root, places);
}

}  // namespace

LoadedConfiguration load_configuration(const std::string& path, std::string_view text,
                                       const RuleNames& rule_names, std::string_view version) {
  LoadedConfiguration loaded;
  loaded.configuration.path = path;
  loaded.configuration.text = text;
  try {
    const toml::table root = toml::parse(text, path);
    loaded.problems = mistakes_in(root, path, rule_names, version);
    if (loaded.problems.empty()) take(root, loaded.configuration);
  } catch (const toml::parse_error& error) {
    loaded.problems.push_back(fmt::format("{}:{}:{}: {}", path, error.source().begin.line,
                                          error.source().begin.column, error.description()));
  }
  return loaded;
}

std::string Configuration::relative(const std::string& file) const {
  std::error_code error;
  const auto whole = [&](const std::string& name) {
    return std::filesystem::absolute(name, error).lexically_normal();
  };
  return whole(file).lexically_relative(whole(path).parent_path()).generic_string();
}

std::string find_configuration(const std::string& folder) {
  std::error_code error;
  const std::filesystem::path current = std::filesystem::current_path(error);
  std::filesystem::path at = (current / folder).lexically_normal();
  if (!at.has_filename()) at = at.parent_path();
  while (!error) {
    if (std::filesystem::is_regular_file(at / "collint.toml", error))
      return (at / "collint.toml").lexically_relative(current).generic_string();
    error.clear();
    if (std::filesystem::exists(at / ".git", error) || at == at.parent_path()) break;
    at = at.parent_path();
  }
  return "";
}

}  // namespace collint
