#pragma once

#include <optional>
#include <string>
#include <vector>

#include "cli/options.h"
#include "config/configuration.h"
#include "model/run.h"
#include "table/format.h"

namespace collint {

/// A file that is read, and why.
struct RunFile {
  std::string name;                                   ///< as reports show it
  bool is_input = false;                              ///< standard input is read in its place
  bool is_context = false;                            ///< not asked for, but of the same run as what was
  bool is_template = false;                           ///< of tables
  std::optional<table::Format> table = std::nullopt;  ///< of a table, but for its template
  std::string template_name = {};                     ///< of a table: the file; empty where it has none
};

/// What is checked: the files, and the run that they make.
struct RunFiles {
  Run run;  ///< Stage::files are positions in `files`
  std::vector<RunFile> files;
  bool has_focus = false;            ///< only some files of a declared run were asked for
  bool names_configuration = false;  ///< among them collint.toml
  std::vector<std::string> errors;   ///< "PATH: why it is not checked"
};

/// The files that the options name, with those of the declared run that they belong to; without PATH all of
/// the declared run. Files that hold no import commands are left out where nobody named them.
[[nodiscard]] RunFiles find_run_files(const Options& options, const Configuration& configuration);

}  // namespace collint
