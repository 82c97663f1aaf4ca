#include "config/effective.h"

#include <fmt/core.h>

#include <algorithm>
#include <sstream>
#include <tuple>

#include "config/keys.h"
#include "tomlplusplus.h"

namespace collint {
namespace {

/// A value as TOML, on one line.
std::string written(const toml::node& value) {
  if (const toml::array* list = value.as_array()) {
    std::string items;
    for (const toml::node& item : *list) items += (items.empty() ? "" : ", ") + written(item);
    return "[" + items + "]";
  }
  if (const toml::table* table = value.as_table()) {
    std::string members;
    for (const auto& [key, member] : *table)
      members += fmt::format("{}\"{}\" = {}", members.empty() ? "" : ", ", key.str(), written(member));
    return "{" + members + "}";
  }
  std::ostringstream text;
  value.visit([&](const auto& scalar) {
    if constexpr (toml::is_value<decltype(scalar)>)
      text << toml::toml_formatter(scalar, toml::format_flags::allow_unicode_strings);
  });
  return text.str();
}

class Effective {
 public:
  std::vector<EffectiveSetting> of(const toml::table& root) {
    keys(root, "");
    for (const ConfigurationTable& table : configuration_tables()) {
      const toml::node* const value = root.get(table.name);
      if (table.name == "rules") {
        members(value, "[rules]");
      } else if (!table.several) {
        heading(fmt::format("[{}]", table.name));
        const toml::table none;
        keys(value == nullptr ? none : *value->as_table(), table.name);
      } else if (value != nullptr) {
        for (const toml::node& entry : *value->as_array()) {
          heading(fmt::format("[[{}]]", table.name));
          keys(*entry.as_table(), table.name);
        }
      }
    }
    return std::move(settings_);
  }

 private:
  void heading(std::string text) { settings_.push_back({std::move(text), true, 0}); }

  void keys(const toml::table& object, std::string_view table) {
    for (const ConfigurationKey& key : configuration_keys()) {
      if (key.table != table || key.name.empty()) continue;
      const toml::node* const value = object.get(key.name);
      const bool is_table =
          key.kind == ConfigurationKind::severities || key.kind == ConfigurationKind::parameters;
      if (value != nullptr && is_table) {
        members(value, fmt::format("[{}.{}]", table, key.name));
      } else if (value != nullptr) {
        settings_.push_back(
            {fmt::format("{} = {}", key.name, written(*value)), false, value->source().begin.line});
      } else if (!key.fallback.empty()) {
        settings_.push_back({fmt::format("{} = {}", key.name, key.fallback), false, 0});
      }
    }
  }

  /// A table in the order of the file, which counts for levels.
  void members(const toml::node* table, std::string title) {
    heading(std::move(title));
    if (table == nullptr) return;
    std::vector<std::tuple<toml::source_position, std::string>> lines;
    for (const auto& [key, value] : *table->as_table())
      lines.emplace_back(key.source().begin, fmt::format("\"{}\" = {}", key.str(), written(value)));
    std::sort(lines.begin(), lines.end());
    for (auto& [at, line] : lines) settings_.push_back({std::move(line), false, at.line});
  }

  std::vector<EffectiveSetting> settings_;
};

}  // namespace

std::vector<EffectiveSetting> effective_settings(std::string_view text) {
  return Effective().of(toml::parse(text));
}

}  // namespace collint
