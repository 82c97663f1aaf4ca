#pragma once

#include <array>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>

namespace collint {

/// What a value of the configuration has to be.
enum class ConfigurationKind : std::uint8_t {
  count,           ///< a whole number from 1
  globs,           ///< a list of texts
  severities,      ///< a table from rules and categories to severities or "off"
  versions,        ///< of collint: ">=0.1, <0.3"
  server_version,  ///< of Collibra: "2026.07"
  text,            ///< any, which may be empty
  path,            ///< of a file
  truth,           ///< true or false
  endpoint,        ///< one of endpoint_names
  parameters,      ///< a table with anything in it, which rules judge
  rule,            ///< the name of a rule or a category
  date,            ///< a day
};

/// What the files of a stage can be sent to, in the order of Endpoint.
inline constexpr std::array<std::string_view, 3> endpoint_names{"import", "synchronize", "synchronize-batch"};

/// One key that collint.toml may have. Its check, its documentation and its JSON Schema all come from here.
struct ConfigurationKey {
  std::string_view table;     ///< empty for the top
  std::string_view name;      ///< empty for the table [rules] as a whole
  std::string_view fallback;  ///< as TOML; empty where the key has no default
  std::string_view meaning;   ///< one sentence
  std::string_view example;   ///< as TOML; empty where the default is one; of [rules] a whole line
  ConfigurationKind kind;
  bool required = false;  ///< in each table that could have it
};

/// A table of collint.toml: `[limits]`, or `[[override]]` where there can be several.
struct ConfigurationTable {
  std::string_view name;
  bool several = false;
  std::string_view meaning;
  std::array<std::string_view, 2> one_of = {};  ///< keys of which it needs at least one, if any
};

[[nodiscard]] std::span<const ConfigurationTable> configuration_tables();
/// In the order in which they are documented, those of one table together.
[[nodiscard]] std::span<const ConfigurationKey> configuration_keys();

/// A key with its table, and what its value has to be, both in Markdown.
[[nodiscard]] std::string name_of(const ConfigurationKey& key);
[[nodiscard]] std::string_view value_of(const ConfigurationKey& key);

/// The keys as a table in Markdown.
[[nodiscard]] std::string configuration_help();
/// The JSON Schema of collint.toml, for editors.
[[nodiscard]] std::string configuration_schema();

}  // namespace collint
