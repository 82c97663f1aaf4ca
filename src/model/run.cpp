#include "model/run.h"

#include <fmt/core.h>

#include <algorithm>

namespace collint {

const Parameter* find_parameter(const std::vector<Parameter>& parameters, std::string_view name) {
  const auto found = std::find_if(parameters.begin(), parameters.end(),
                                  [&](const Parameter& parameter) { return parameter.name == name; });
  return found == parameters.end() ? nullptr : &*found;
}

std::string describe(const Stage& stage, std::size_t position) {
  return stage.name.empty() ? fmt::format("stage {}", position + 1) : fmt::format("stage '{}'", stage.name);
}

}  // namespace collint
