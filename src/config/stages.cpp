#include "config/stages.h"

#include <fmt/core.h>

#include <algorithm>
#include <iterator>
#include <string>
#include <utility>

#include "config/keys.h"
#include "input/glob.h"

namespace collint {
namespace {

Parameter::Kind kind_of(const toml::node& value) {
  switch (value.type()) {
    case toml::node_type::string: return Parameter::Kind::text;
    case toml::node_type::integer: return Parameter::Kind::whole_number;
    case toml::node_type::boolean: return Parameter::Kind::truth;
    default: return Parameter::Kind::other;
  }
}

/// The value as a field of a form carries it.
std::string field_of(const toml::node& value) {
  if (const auto* text = value.as_string()) return text->get();
  if (const auto* number = value.as_integer()) return std::to_string(number->get());
  if (const auto* truth = value.as_boolean()) return truth->get() ? "true" : "false";
  return "";
}

std::vector<Parameter> parameters_of(const toml::table& table, const Places& places) {
  std::vector<Parameter> parameters;
  for (const auto& [key, value] : table)
    parameters.push_back({std::string(key.str()), kind_of(value), field_of(value), places.of(key.source()),
                          places.of(value.source())});
  std::sort(parameters.begin(), parameters.end(),
            [](const Parameter& a, const Parameter& b) { return a.key_span.offset < b.key_span.offset; });
  return parameters;
}

std::optional<Finalization> finalization_of(const toml::table& table, const Places& places) {
  const auto finalize = table.find("finalize");
  if (finalize == table.end()) return std::nullopt;
  return Finalization{places.of(finalize->first.source()),
                      parameters_of(*finalize->second.as_table(), places)};
}

std::optional<PlacedText> text_of(const toml::table& table, std::string_view key, const Places& places) {
  const auto* text = table[key].as_string();
  return text == nullptr ? std::nullopt : std::optional(places.of(*text));
}

Endpoint endpoint_of(const toml::table& table) {
  const auto name = table["endpoint"].value_or(endpoint_names[0]);
  const auto* found = std::find(endpoint_names.begin(), endpoint_names.end(), name);
  return static_cast<Endpoint>(std::distance(endpoint_names.begin(), found));
}

Stage stage_of(const toml::table& table, std::size_t position, const Places& places) {
  Stage stage;
  stage.name = table["name"].value_or(std::string());
  stage.pointer = fmt::format("/stage/{}", position);
  stage.span = places.of(table.source());
  stage.endpoint = endpoint_of(table);
  stage.sequence = table["concurrent"].value_or(false) ? Sequence::concurrent : Sequence::in_turn;
  if (const toml::array* globs = table["files"].as_array()) {
    for (const toml::node& glob : *globs) {
      PlacedText& placed = stage.globs.emplace_back(places.of(*glob.as_string()));
      placed.text = normal_glob(placed.text);
    }
  }
  stage.synchronization_id = text_of(table, "synchronization-id", places);
  stage.template_path = text_of(table, "template", places);
  if (const toml::table* parameters = table["parameters"].as_table())
    stage.parameters = parameters_of(*parameters, places);
  stage.finalization = finalization_of(table, places);
  return stage;
}

}  // namespace

std::vector<Stage> stages_of(const toml::table& root, const Places& places) {
  std::vector<Stage> stages;
  if (const toml::array* tables = root["stage"].as_array()) {
    for (const toml::node& table : *tables)
      stages.push_back(stage_of(*table.as_table(), stages.size(), places));
  }
  return stages;
}

}  // namespace collint
