#include "config/keys.h"

#include <fmt/core.h>

namespace collint {
namespace {

using Kind = ConfigurationKind;

constexpr ConfigurationTable tables[] = {
    {"limits", false, "Sizes that the rules compare with."},
    {"rules", false, "The severity of rules and categories."},
    {"override", true, "Severities for some of the files."},
};

constexpr ConfigurationKey keys[] = {
    {"", "required-version", Kind::versions, "", "The versions of collint that may use this file."},
    {"limits", "assets-per-file", Kind::count, "10000", "Assets that one file should not exceed."},
    {"rules", "", Kind::severities, "",
     "What a rule or a category is worth; a rule goes before its category."},
    {"override", "files", Kind::globs, "", "The files it is for, relative to the folder of this file."},
    {"override", "rules", Kind::severities, "",
     "As in [rules]; a later override goes before an earlier one."},
};

std::string_view title_of(Kind kind) {
  switch (kind) {
    case Kind::count: return "a whole number from 1";
    case Kind::globs: return "a list of globs";
    case Kind::severities: return "`\"error\"`, `\"warning\"`, `\"info\"` or `\"off\"` by rule or category";
    case Kind::versions: return "versions, such as `\">=0.1, <0.3\"`";
  }
  return "";
}

std::string_view schema_of(Kind kind) {
  switch (kind) {
    case Kind::count: return R"({"type": "integer", "minimum": 1})";
    case Kind::globs: return R"({"type": "array", "items": {"type": "string", "minLength": 1}})";
    case Kind::severities:
      return R"({"type": "object", "additionalProperties": {"enum": ["error", "warning", "info", "off"]}})";
    case Kind::versions: return R"({"type": "string", "minLength": 1})";
  }
  return "";
}

const ConfigurationTable* table_named(std::string_view name) {
  for (const ConfigurationTable& table : tables) {
    if (table.name == name) return &table;
  }
  return nullptr;
}

std::string path_of(const ConfigurationKey& key) {
  const ConfigurationTable* table = table_named(key.table);
  if (table == nullptr) return fmt::format("`{}`", key.name);
  const std::string heading =
      table->several ? fmt::format("`[[{}]]`", table->name) : fmt::format("`[{}]`", table->name);
  return key.name.empty() ? heading : fmt::format("{} `{}`", heading, key.name);
}

/// The keys of one table as members of the schema's "properties".
std::string properties_of(std::string_view table) {
  std::string properties;
  for (const ConfigurationKey& key : keys) {
    if (key.table != table || key.name.empty()) continue;
    properties += fmt::format(R"({}"{}": {{"description": "{}", "allOf": [{}]}})",
                              properties.empty() ? "" : ", ", key.name, key.meaning, schema_of(key.kind));
  }
  return properties;
}

/// The names of the keys of one table as items of a list.
std::string names_of(std::string_view table) {
  std::string list;
  for (const ConfigurationKey& key : keys) {
    if (key.table == table) list += fmt::format(R"({}"{}")", list.empty() ? "" : ", ", key.name);
  }
  return list;
}

std::string schema_of(const ConfigurationTable& table) {
  for (const ConfigurationKey& key : keys) {
    if (key.table == table.name && key.name.empty()) return std::string(schema_of(key.kind));
  }
  const std::string object =
      fmt::format(R"({{"type": "object", "additionalProperties": false, "properties": {{{}}}{}}})",
                  properties_of(table.name),
                  table.several ? fmt::format(R"(, "required": [{}])", names_of(table.name)) : "");
  return table.several ? fmt::format(R"({{"type": "array", "items": {}}})", object) : object;
}

}  // namespace

std::span<const ConfigurationTable> configuration_tables() { return tables; }
std::span<const ConfigurationKey> configuration_keys() { return keys; }

std::string configuration_help() {
  std::string help = "| key | value | default | meaning |\n| --- | --- | --- | --- |\n";
  for (const ConfigurationKey& key : keys) {
    help += fmt::format("| {} | {} | {} | {} |\n", path_of(key), title_of(key.kind),
                        key.fallback.empty() ? "" : fmt::format("`{}`", key.fallback), key.meaning);
  }
  return help;
}

std::string configuration_schema() {
  std::string properties = properties_of("");
  for (const ConfigurationTable& table : tables) {
    properties += fmt::format(",\n    \"{}\": {{\"description\": \"{}\", \"allOf\": [{}]}}", table.name,
                              table.meaning, schema_of(table));
  }
  return fmt::format(R"({{
  "$schema": "http://json-schema.org/draft-07/schema#",
  "title": "collint.toml",
  "type": "object",
  "additionalProperties": false,
  "properties": {{
    {}
  }}
}}
)",
                     properties);
}

}  // namespace collint
