#include "config/keys.h"

#include <fmt/core.h>

namespace collint {
namespace {

using Kind = ConfigurationKind;

constexpr ConfigurationTable tables[] = {
    {"limits", false, "Sizes that the rules compare with."},
    {"rules", false, "The severity of rules and categories."},
    {"override", true, "Severities for some of the files."},
    {"stage", true, "Files that are imported before those of the next stage.", {"files", "finalize"}},
    {"ignore", true, "Findings that are not reported.", {"files", "resource"}},
};

constexpr bool required = true;

constexpr ConfigurationKey keys[] = {
    {"", "required-version", "", "The versions of collint that may use this file.", "\">=0.1, <0.3\"",
     Kind::versions},
    {"", "collibra-version", "", "The version of Collibra that the run is for.", "\"2026.07\"",
     Kind::server_version},
    {"", "baseline", "", "The file of known findings, relative to the folder of this file.",
     "\"collint-baseline.txt\"", Kind::path},
    {"limits", "assets-per-file", "10000", "Assets that one file should not exceed.", "", Kind::count},
    {"limits", "concurrent-jobs", "8", "Jobs that may run at the same time.", "", Kind::count},
    {"limits", "resources-per-synchronization", "50000",
     "Resources that one file of a synchronization should not exceed.", "", Kind::count},
    {"limits", "characteristics-per-synchronization", "500000",
     "Attributes, relations, responsibilities and tags that one file of a synchronization should not "
     "exceed.",
     "", Kind::count},
    {"rules", "", "", "What a rule or a category is worth; a rule goes before its category.",
     R"("text/surrounding-space" = "error")", Kind::severities},
    {"override", "files", "", "The files it is for, relative to the folder of this file.", R"(["legacy/**"])",
     Kind::globs, required},
    {"override", "rules", "", "As in [rules]; a later override goes before an earlier one.",
     R"({ identifier = "info" })", Kind::severities, required},
    {"stage", "name", "", "What messages call the stage.", "\"crm\"", Kind::text},
    {"stage", "files", "",
     "Its files, relative to the folder of this file; each file belongs to the first stage that names it.",
     R"(["crm/*.json"])", Kind::globs},
    {"stage", "concurrent", "false",
     "Whether its files are imported at the same time, and not in turn as listed, then by name.", "true",
     Kind::truth},
    {"stage", "endpoint", "\"import\"", "What its files are sent to.", "\"synchronize-batch\"",
     Kind::endpoint},
    {"stage", "synchronization-id", "", "The synchronization that its files belong to.", "\"crm-prod\"",
     Kind::text},
    {"stage", "template", "", "The template of its tables, relative to the folder of this file.",
     "\"crm/template.json\"", Kind::path},
    {"stage", "parameters", "", "The parameters of its jobs, by their own names.",
     "{ sendNotification = false }", Kind::parameters},
    {"stage", "finalize", "", "That the synchronization is finalized after its files, with these parameters.",
     R"({ finalizationStrategy = "IGNORE" })", Kind::parameters},
    {"ignore", "rule", "", "The rule or the category.", "\"text/surrounding-space\"", Kind::rule, required},
    {"ignore", "files", "", "The files it is for, relative to the folder of this file.",
     R"(["legacy/*.json"])", Kind::globs},
    {"ignore", "resource", "", "The resource it is for, as findings name it.",
     R"("Asset 'Orders ' in 'Sales' > 'Retail'")", Kind::text},
    {"ignore", "reason", "", "Why, for those who read this file.", "\"kept as in the source system\"",
     Kind::text},
    {"ignore", "expires", "", "The day from which on it is not in effect.", "2027-01-01", Kind::date},
};

std::string_view title_of(Kind kind) {
  switch (kind) {
    case Kind::count: return "a whole number from 1";
    case Kind::globs: return "a list of globs";
    case Kind::severities: return "`\"error\"`, `\"warning\"`, `\"info\"` or `\"off\"` by rule or category";
    case Kind::versions: return "versions, such as `\">=0.1, <0.3\"`";
    case Kind::server_version: return "a version, such as `\"2026.07\"`";
    case Kind::text: return "a text";
    case Kind::path: return "the path of a file";
    case Kind::truth: return "`true` or `false`";
    case Kind::endpoint: return "`\"import\"`, `\"synchronize\"` or `\"synchronize-batch\"`";
    case Kind::parameters: return "a table of job parameters";
    case Kind::rule: return "a rule or a category";
    case Kind::date: return "a date, such as `2027-01-01`";
  }
  return "";
}

std::string_view schema_of(Kind kind) {
  switch (kind) {
    case Kind::count: return R"({"type": "integer", "minimum": 1})";
    case Kind::globs: return R"({"type": "array", "items": {"type": "string", "minLength": 1}})";
    case Kind::severities:
      return R"({"type": "object", "additionalProperties": {"enum": ["error", "warning", "info", "off"]}})";
    case Kind::versions:
    case Kind::path:
    case Kind::rule: return R"({"type": "string", "minLength": 1})";
    case Kind::server_version: return R"({"type": "string", "pattern": "^[0-9]+([.][0-9]+){1,2}$"})";
    case Kind::text: return R"({"type": "string"})";
    case Kind::truth: return R"({"type": "boolean"})";
    case Kind::endpoint: return R"({"enum": ["import", "synchronize", "synchronize-batch"]})";
    case Kind::parameters: return R"({"type": "object"})";
    case Kind::date: return R"({"type": "string", "format": "date"})";
  }
  return "";
}

const ConfigurationTable* table_named(std::string_view name) {
  for (const ConfigurationTable& table : tables) {
    if (table.name == name) return &table;
  }
  return nullptr;
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

/// "required" and "anyOf", as further members of the schema of a table.
std::string demands_of(const ConfigurationTable& table) {
  std::string required_names;
  for (const ConfigurationKey& key : keys) {
    if (key.table == table.name && key.required)
      required_names += fmt::format(R"({}"{}")", required_names.empty() ? "" : ", ", key.name);
  }
  std::string demands;
  if (!required_names.empty()) demands += fmt::format(R"(, "required": [{}])", required_names);
  if (!table.one_of[0].empty())
    demands += fmt::format(R"(, "anyOf": [{{"required": ["{}"]}}, {{"required": ["{}"]}}])", table.one_of[0],
                           table.one_of[1]);
  return demands;
}

std::string schema_of(const ConfigurationTable& table) {
  for (const ConfigurationKey& key : keys) {
    if (key.table == table.name && key.name.empty()) return std::string(schema_of(key.kind));
  }
  const std::string object =
      fmt::format(R"({{"type": "object", "additionalProperties": false, "properties": {{{}}}{}}})",
                  properties_of(table.name), demands_of(table));
  return table.several ? fmt::format(R"({{"type": "array", "items": {}}})", object) : object;
}

}  // namespace

std::span<const ConfigurationTable> configuration_tables() { return tables; }
std::span<const ConfigurationKey> configuration_keys() { return keys; }

std::string name_of(const ConfigurationKey& key) {
  const ConfigurationTable* table = table_named(key.table);
  if (table == nullptr) return fmt::format("`{}`", key.name);
  const std::string heading =
      table->several ? fmt::format("`[[{}]]`", table->name) : fmt::format("`[{}]`", table->name);
  return key.name.empty() ? heading : fmt::format("{} `{}`", heading, key.name);
}

std::string_view value_of(const ConfigurationKey& key) { return title_of(key.kind); }

std::string configuration_help() {
  std::string help = "| key | value | default | meaning |\n| --- | --- | --- | --- |\n";
  for (const ConfigurationKey& key : keys) {
    help += fmt::format("| {} | {} | {} | {} |\n", name_of(key), value_of(key),
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
