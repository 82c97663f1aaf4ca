#include "model/run.h"

#include <fmt/core.h>

#include <algorithm>
#include <numeric>

namespace collint {

const Parameter* find_parameter(const std::vector<Parameter>& parameters, std::string_view name) {
  const auto found = std::find_if(parameters.begin(), parameters.end(),
                                  [&](const Parameter& parameter) { return parameter.name == name; });
  return found == parameters.end() ? nullptr : &*found;
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

Run run_in_one_stage(Sequence sequence, std::size_t files) {
  Run run;
  run.is_declared = sequence != Sequence::unknown;
  Stage& stage = run.stages.emplace_back();
  stage.sequence = sequence;
  stage.files.resize(files);
  std::iota(stage.files.begin(), stage.files.end(), 0U);
  return run;
}

}  // namespace collint
