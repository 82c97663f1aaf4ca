#include "model/run.h"

#include <fmt/core.h>

#include <algorithm>

#include "model/file.h"

namespace collint {

const Parameter* find_parameter(const std::vector<Parameter>& parameters, std::string_view name) {
  const auto found = std::find_if(parameters.begin(), parameters.end(),
                                  [&](const Parameter& parameter) { return parameter.name == name; });
  return found == parameters.end() ? nullptr : &*found;
}

bool are_of_one_cycle(const Run& run, std::size_t first, std::size_t later) {
  const auto id_of = [&](std::size_t stage) -> std::string_view {
    const auto& id = run.stages[stage].synchronization_id;
    return id ? std::string_view(id->text) : std::string_view();
  };
  const auto is_batch = [&](std::size_t stage) {
    return run.stages[stage].endpoint == Endpoint::synchronize_batch;
  };
  if (!is_batch(first) || !is_batch(later) || id_of(first) != id_of(later)) return false;
  for (std::size_t stage = first; stage < later; ++stage) {
    if (run.stages[stage].finalization && id_of(stage) == id_of(first)) return false;
  }
  return true;
}

std::string describe(const Stage& stage, std::size_t position) {
  return stage.name.empty() ? fmt::format("stage {}", position + 1) : fmt::format("stage '{}'", stage.name);
}

std::vector<std::size_t> Run::order_of(std::size_t files) const {
  std::vector<std::size_t> order;
  std::vector<bool> has_stage(files);
  for (const Stage& stage : stages) {
    for (const std::size_t file : stage.files) {
      order.push_back(file);
      has_stage[file] = true;
    }
  }
  for (std::size_t file = 0; file < files; ++file) {
    if (!has_stage[file]) order.push_back(file);
  }
  return order;
}

Run run_in_one_stage(Sequence sequence, const std::vector<std::string>& names,
                     const std::set<std::string>& templates) {
  Run run;
  run.is_declared = sequence != Sequence::unknown;
  Stage& stage = run.stages.emplace_back();
  stage.sequence = sequence;
  for (std::size_t file = 0; file < names.size(); ++file) {
    if (!is_template_name(names[file]) && !templates.contains(names[file])) stage.files.push_back(file);
  }
  return run;
}

}  // namespace collint
