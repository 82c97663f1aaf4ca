#include "config/mistakes.h"

#include <fmt/core.h>

#include <algorithm>
#include <string>

#include "config/keys.h"
#include "model/spelling.h"

namespace collint {
namespace {

std::string kind_of(const toml::node& value) {
  switch (value.type()) {
    case toml::node_type::table: return "a table";
    case toml::node_type::array: return "a list";
    case toml::node_type::string: return value.as_string()->get().empty() ? "an empty text" : "a text";
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
class Mistakes {
 public:
  Mistakes(const std::string& path, const RuleNames& rule_names, std::string_view version)
      : path_(path), rule_names_(rule_names), version_(version) {}

  std::vector<std::string> of(const toml::table& root) {
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

  /// One of several tables of a name.
  void entry(const toml::table& object, const ConfigurationTable& table) {
    keys(object, table.name);
    for (const ConfigurationKey& key : configuration_keys()) {
      if (key.table == table.name && key.required && !object.contains(key.name))
        problem(object.source(), fmt::format("'{}' without '{}'", table.name, key.name));
    }
    const auto& [one, other] = table.one_of;
    if (!one.empty() && !object.contains(one) && !object.contains(other))
      problem(object.source(), fmt::format("'{}' without '{}' or '{}'", table.name, one, other));
    if (table.name == "stage") finalization(object);
  }

  /// A finalization is for files that are sent in batches, those of this stage or of stages before it.
  void finalization(const toml::table& stage) {
    const auto finalize = stage.find("finalize");
    if (finalize == stage.end()) return;
    const std::string endpoint = stage["endpoint"].value_or(std::string(endpoint_names[0]));
    if (endpoint == "synchronize") {
      problem(finalize->first.source(),
              "'finalize' in a stage with endpoint \"synchronize\", which finalizes by itself: write "
              "finalizationStrategy into its 'parameters'");
    } else if (endpoint == "import" && stage.contains("files")) {
      problem(finalize->first.source(),
              "'finalize' in a stage whose files are not part of a synchronization: set endpoint to "
              "\"synchronize-batch\", or finalize in a stage without 'files'");
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
      for (const toml::node& item : *value.as_array()) entry(*item.as_table(), *table);
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
      case ConfigurationKind::server_version:
        if (wants(value.is_string(), "a text such as \"2026.07\"")) server_version(*value.as_string());
        break;
      case ConfigurationKind::text: wants(value.is_string(), "a text"); break;
      case ConfigurationKind::path:
        wants(value.is_string() && !value.as_string()->get().empty(), "the path of a file");
        break;
      case ConfigurationKind::truth: wants(value.is_boolean(), "true or false"); break;
      case ConfigurationKind::endpoint:
        if (wants(value.is_string(), "a text such as \"import\"")) endpoint(*value.as_string());
        break;
      case ConfigurationKind::parameters: wants(value.is_table(), "a table of job parameters"); break;
      case ConfigurationKind::rule:
        if (wants(value.is_string(), "the name of a rule or a category"))
          selector(value.source(), value.as_string()->get());
        break;
      case ConfigurationKind::date: wants(value.is_date(), "a date such as 2027-01-01"); break;
    }
  }

  void endpoint(const toml::value<std::string>& name) {
    if (std::find(endpoint_names.begin(), endpoint_names.end(), name.get()) != endpoint_names.end()) return;
    NearestName nearest(name.get(), name.get().size() / 3 + 2);
    for (const std::string_view known : endpoint_names) nearest.consider(known);
    problem(name.source(), fmt::format("no endpoint '{}'{}", name.get(), meant(nearest.found())));
  }

  void server_version(const toml::value<std::string>& version) {
    if (!is_version(version.get()))
      problem(version.source(), fmt::format("'{}' is no version such as \"2026.07\"", version.get()));
  }

  void required(const toml::value<std::string>& versions) {
    if (is_among(version_, versions.get())) return;
    problem(versions.source(),
            fmt::format("this file is for collint \"{}\", and this is collint {}", versions.get(), version_));
  }

  void levels(const toml::table& table) {
    for (const auto& [key, level] : table) {
      selector(key.source(), key.str());
      if (!is_level(level))
        problem(level.source(),
                fmt::format("'{}' has to be \"error\", \"warning\", \"info\" or \"off\"", key.str()));
    }
  }

  void selector(const toml::source_region& at, std::string_view name) {
    if (rule_names_.is_selector(name)) return;
    problem(at, fmt::format("no rule or category '{}'{}", name, meant(rule_names_.nearest(name))));
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

}  // namespace

std::vector<std::string> mistakes_in(const toml::table& root, const std::string& path,
                                     const RuleNames& rule_names, std::string_view version) {
  return Mistakes(path, rule_names, version).of(root);
}

}  // namespace collint
