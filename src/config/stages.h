#pragma once

#include <vector>

#include "config/places.h"
#include "model/run.h"
#include "tomlplusplus.h"

namespace collint {

/// The stages of a configuration in which nothing is wrong, without the numbers of their files.
[[nodiscard]] std::vector<Stage> stages_of(const toml::table& root, const Places& places);

}  // namespace collint
