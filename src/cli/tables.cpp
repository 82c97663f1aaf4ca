#include "cli/tables.h"

#include <fmt/core.h>

#include <algorithm>
#include <filesystem>
#include <map>
#include <utility>
#include <vector>

#include "input/discover.h"
#include "input/source.h"
#include "json/sniff.h"
#include "model/file.h"
#include "table/parameters.h"

namespace collint {
namespace {

namespace fs = std::filesystem;

bool is_there(const fs::path& path) {
  std::error_code unknown;
  return fs::exists(path, unknown);
}

std::vector<const Stage*> stages_by_file(const RunFiles& run) {
  std::vector<const Stage*> stages(run.files.size());
  for (const Stage& stage : run.run.stages) {
    for (const std::size_t file : stage.files) stages[file] = &stage;
  }
  return stages;
}

/// The parameters of the stage, and those of the command line in their place.
std::vector<Parameter> parameters_of(const Stage* stage, const Options& options) {
  std::vector<Parameter> parameters = options.table_parameters;
  if (stage == nullptr) return parameters;
  for (const Parameter& parameter : stage->parameters) {
    if (find_parameter(options.table_parameters, parameter.name) == nullptr) parameters.push_back(parameter);
  }
  return parameters;
}

/// The templates of a run by name: those that a table names are marked in its files, or added to them.
class Templates {
 public:
  explicit Templates(std::vector<RunFile>& files) : files_(files) {
    for (std::size_t i = 0; i < files.size(); ++i) positions_.emplace(files[i].name, i);
  }

  /// One that is read for a table that was asked for is asked for as well.
  void add(const std::string& name, bool is_context) {
    const auto [entry, is_new] = positions_.try_emplace(name, files_.size());
    if (is_new) files_.push_back({.name = name, .is_context = true});
    RunFile& file = files_[entry->second];
    file.is_template = true;
    file.is_context = file.is_context && is_context;
  }

 private:
  std::vector<RunFile>& files_;
  std::map<std::string, std::size_t> positions_;
};

/// What is wrong with parameters of which some were typed, in one line; empty where nothing is.
std::string complaint_about(const std::vector<Parameter>& parameters, const std::vector<Parameter>& typed) {
  const auto is_typed = [&](const Parameter* parameter) {
    return parameter != nullptr && find_parameter(typed, parameter->name) != nullptr;
  };
  for (const table::InvalidParameter& invalid : table::invalid_parameters(parameters)) {
    const Parameter* parameter = is_typed(invalid.parameter) ? invalid.parameter : invalid.other;
    if (is_typed(parameter))
      return fmt::format("--csv-{}: {}: type one that no other of the three has, such as --csv-{} '|'",
                         parameter->name, invalid.message, parameter->name);
  }
  return "";
}

}  // namespace

std::string template_of(const std::string& table, const Stage* stage, const Options& options,
                        const Configuration& configuration) {
  if (!options.template_file.empty()) return shown_path(options.template_file);
  if (stage != nullptr && stage->template_path)
    return shown_path(configuration.folder() / stage->template_path->text);
  fs::path beside(table);
  beside.replace_filename(beside.stem().string() + "-template.json");
  return is_there(beside) ? shown_path(beside) : "";
}

bool is_import_file(const std::string& path, const Options& options, const Configuration& configuration) {
  if (table::is_table_name(path)) return !template_of(path, nullptr, options, configuration).empty();
  std::string error;
  const auto source = open_source(path, error);
  return source == nullptr || json::holds_commands(*source);
}

void prepare_tables(const Options& options, const Configuration& configuration, RunFiles& run) {
  const std::vector<const Stage*> stages = stages_by_file(run);
  Templates templates(run.files);
  for (std::size_t i = 0; i < stages.size(); ++i) {
    RunFile& file = run.files[i];
    file.is_template = file.is_template || is_template_name(file.name);
    if (!table::is_table_name(file.name)) continue;
    file.is_template = false;
    file.table = table::format_of(file.name, parameters_of(stages[i], options));
    file.template_name = template_of(file.name, stages[i], options, configuration);
    const std::string name = file.template_name;  // adding it moves the file
    if (!name.empty() && is_there(name)) templates.add(name, file.is_context);
  }
}

std::string wrong_table_option(const Options& options, const RunFiles& run) {
  const std::vector<const Stage*> stages = stages_by_file(run);
  bool has_csv = false;
  for (std::size_t i = 0; i < stages.size(); ++i) {
    const auto& format = run.files[i].table;
    if (!format || format->is_workbook) continue;
    has_csv = true;
    std::string complaint = complaint_about(parameters_of(stages[i], options), options.table_parameters);
    if (!complaint.empty()) return complaint;
  }
  return has_csv ? "" : complaint_about(options.table_parameters, options.table_parameters);
}

}  // namespace collint
