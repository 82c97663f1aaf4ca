#include "cli/definitions.h"

#include <CLI/CLI.hpp>
#include <sstream>

namespace collint {
namespace {

/// "FORMAT:{text,json}" has the choices "text" and "json".
std::vector<std::string> choices_in(const std::string& type) {
  std::vector<std::string> choices;
  const std::size_t begin = type.find(":{");
  if (begin == std::string::npos) return choices;
  std::istringstream names(type.substr(begin + 2, type.find('}') - begin - 2));
  for (std::string name; std::getline(names, name, ',');) choices.push_back(name);
  return choices;
}

Definition definition_of(const CLI::Option& option) {
  Definition definition;
  for (const std::string& name : option.get_snames()) definition.names.push_back("-" + name);
  for (const std::string& name : option.get_lnames()) definition.names.push_back("--" + name);
  const std::string type = option.get_type_name();
  if (definition.names.empty()) {
    definition.value = option.get_name(true);
  } else if (option.get_items_expected_max() > 0) {
    definition.value = type.substr(0, type.find(':'));
  }
  definition.choices = choices_in(type);
  definition.help = option.get_description();
  definition.is_required = option.get_required();
  definition.may_repeat = option.get_items_expected_max() > 1;
  return definition;
}

}  // namespace

std::vector<Definition> definitions_of(const CLI::App& app) {
  std::vector<Definition> definitions;
  for (const CLI::Option* option : app.get_options()) definitions.push_back(definition_of(*option));
  return definitions;
}

}  // namespace collint
