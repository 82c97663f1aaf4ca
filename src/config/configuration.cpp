#include "config/configuration.h"

#include <fmt/core.h>
#include <toml++/toml.h>

#include <algorithm>
#include <filesystem>
#include <string>
#include <system_error>

#include "config/keys.h"
#include "model/spelling.h"

namespace collint {
namespace {

std::string kind_of(const toml::node& value) {
  switch (value.type()) {
    case toml::node_type::table: return "a table";
    case toml::node_type::array: return "a list";
    case toml::node_type::string: return "a text";
    case toml::node_type::integer: return std::to_string(value.as_integer()->get());
    case toml::node_type::floating_point: return "a number with a point";
    case toml::node_type::boolean: return "true or false";
    default: return "a date or a time";
  }
}

bool is_level(const toml::node& value) {
  const auto* text = value.as_string();
  return text != nullptr && (**text == "error" || **text == "warning" || **text == "info" || **text == "off");
}

bool is_list_of_texts(const toml::node& value) {
  const toml::array* list = value.as_array();
  return list != nullptr && std::all_of(list->begin(), list->end(), [](const toml::node& item) {
           return item.is_string() && !item.as_string()->get().empty();
         });
}

bool is_list_of_tables(const toml::node& value) {
  const toml::array* list = value.as_array();
  return list != nullptr &&
         std::all_of(list->begin(), list->end(), [](const toml::node& item) { return item.is_table(); });
}

/// Says what is wrong with a file, key by key, against the table of keys.
class Check {
 public:
  Check(const std::string& path, const RuleNames& rule_names, std::string_view version)
      : path_(path), rule_names_(rule_names), version_(version) {}

  std::vector<std::string> run(const toml::table& root) {
    keys(root, "");
    std::sort(problems_.begin(), problems_.end(),
              [](const Problem& a, const Problem& b) { return a.at < b.at; });
    std::vector<std::string> messages;
    for (const Problem& problem : problems_)
      messages.push_back(
          fmt::format("{}:{}:{}: {}", path_, problem.at.line, problem.at.column, problem.message));
    return messages;
  }

 private:
  struct Problem {
    toml::source_position at;
    std::string message;
  };

  void problem(const toml::source_region& at, std::string message) {
    problems_.push_back({at.begin, std::move(message)});
  }

  void keys(const toml::table& object, std::string_view table) {
    for (const auto& [key, value] : object) {
      if (const ConfigurationKey* known = key_named(table, key.str())) {
        this->value(value, known->name, known->kind);
      } else if (!table.empty() || !is_table(key, value)) {
        unknown(key, table);
      }
    }
  }

  static const ConfigurationKey* key_named(std::string_view table, std::string_view name) {
    for (const ConfigurationKey& key : configuration_keys()) {
      if (key.table == table && !key.name.empty() && key.name == name) return &key;
    }
    return nullptr;
  }

  /// One of several tables of a name, which has to have all its keys.
  void entry(const toml::table& object, std::string_view table) {
    keys(object, table);
    for (const ConfigurationKey& key : configuration_keys()) {
      if (key.table == table && !object.contains(key.name))
        problem(object.source(), fmt::format("'{}' without '{}'", table, key.name));
    }
  }

  /// True where the key is a table of the configuration, which is then looked through.
  bool is_table(const toml::key& key, const toml::node& value) {
    const auto known = configuration_tables();
    const auto table = std::find_if(known.begin(), known.end(), [&](const ConfigurationTable& candidate) {
      return candidate.name == key.str();
    });
    if (table == known.end()) return false;
    if (table->several ? !is_list_of_tables(value) : !value.is_table()) {
      problem(value.source(), fmt::format("'{0}' has to be written as {1}{0}{2}", key.str(),
                                          table->several ? "[[" : "[", table->several ? "]]" : "]"));
    } else if (table->name == "rules") {
      levels(*value.as_table());
    } else if (table->several) {
      for (const toml::node& item : *value.as_array()) entry(*item.as_table(), table->name);
    } else {
      keys(*value.as_table(), table->name);
    }
    return true;
  }

  void value(const toml::node& value, std::string_view name, ConfigurationKind kind) {
    const auto wants = [&](bool fits, std::string_view wanted) {
      if (!fits)
        problem(value.source(), fmt::format("'{}' has to be {}, not {}", name, wanted, kind_of(value)));
      return fits;
    };
    switch (kind) {
      case ConfigurationKind::count:
        wants(value.is_integer() && value.as_integer()->get() > 0, "a whole number from 1");
        break;
      case ConfigurationKind::globs: wants(is_list_of_texts(value), "a list of globs"); break;
      case ConfigurationKind::severities:
        if (wants(value.is_table(), "a table of rules and severities")) levels(*value.as_table());
        break;
      case ConfigurationKind::versions:
        if (wants(value.is_string(), "a text such as \">=0.1\"")) required(*value.as_string());
        break;
    }
  }

  void required(const toml::value<std::string>& versions) {
    if (is_among(version_, versions.get())) return;
    problem(versions.source(),
            fmt::format("this file is for collint \"{}\", and this is collint {}", versions.get(), version_));
  }

  void levels(const toml::table& table) {
    for (const auto& [selector, level] : table) {
      if (!rule_names_.is_selector(selector.str()))
        problem(selector.source(), fmt::format("no rule or category '{}'{}", selector.str(),
                                               meant(rule_names_.nearest(selector.str()))));
      if (!is_level(level))
        problem(level.source(),
                fmt::format("'{}' has to be \"error\", \"warning\", \"info\" or \"off\"", selector.str()));
    }
  }

  static std::string meant(std::string_view nearest) {
    return nearest.empty() ? "" : fmt::format(": did you mean '{}'?", nearest);
  }

  void unknown(const toml::key& key, std::string_view table) {
    NearestName nearest(key.str(), key.str().size() / 3 + 2);
    for (const ConfigurationKey& known : configuration_keys()) {
      if (known.table == table && !known.name.empty()) nearest.consider(known.name);
    }
    if (table.empty()) {
      for (const ConfigurationTable& known : configuration_tables()) nearest.consider(known.name);
    }
    problem(key.source(),
            fmt::format("no key '{}'{}{}", key.str(), table.empty() ? "" : fmt::format(" in '{}'", table),
                        meant(nearest.found())));
  }

  const std::string& path_;
  const RuleNames& rule_names_;
  std::string_view version_;
  std::vector<Problem> problems_;
};

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
    for (const toml::node& glob : *list) globs.push_back(glob.as_string()->get());
  }
  return globs;
}

/// Takes over what the check found to be of the right kind.
void take(const toml::table& root, Configuration& configuration) {
  if (const auto* versions = root["required-version"].as_string())
    configuration.required_version = {versions->get(), line_of(versions->source())};
  if (const auto* limit = root["limits"]["assets-per-file"].as_integer())
    configuration.assets_per_file = {static_cast<std::uint64_t>(limit->get()), line_of(limit->source())};
  configuration.rules = levels_of(root["rules"].as_table());
  if (const toml::array* overrides = root["override"].as_array()) {
    for (const toml::node& item : *overrides) {
      const toml::table& table = *item.as_table();
      configuration.overrides.push_back({globs_of(table), levels_of(table["rules"].as_table())});
    }
  }
}

}  // namespace

LoadedConfiguration load_configuration(const std::string& path, std::string_view text,
                                       const RuleNames& rule_names, std::string_view version) {
  LoadedConfiguration loaded;
  loaded.configuration.path = path;
  try {
    const toml::table root = toml::parse(text, path);
    loaded.problems = Check(path, rule_names, version).run(root);
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
