#pragma once

#include <set>
#include <string>
#include <vector>

#include "config/configuration.h"
#include "model/run.h"

namespace collint {

/// Gives each file to the first stage with a glob that matches its name, which is relative to the folder of
/// the configuration: Stage::files are positions in `names`, ordered by the glob that matched, then by name.
/// The template of a table is no file of a stage, be it named so, by a stage or in `templates`. `names` are
/// all files there are, so that Stage::unmatched_globs can be told.
void assign_files(std::vector<Stage>& stages, const std::vector<std::string>& names,
                  const std::set<std::string>& templates = {});

/// The run that a configuration declares over these files, named as for assign_files. Where it declares no
/// stages the run has none, and its order is not known.
[[nodiscard]] Run declared_run(const Configuration& configuration, const std::vector<std::string>& names,
                               const std::set<std::string>& templates = {});

}  // namespace collint
