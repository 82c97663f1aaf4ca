#pragma once

#include <set>
#include <string>

#include "cli/options.h"
#include "cli/run_files.h"
#include "config/configuration.h"

namespace collint {

/// The file with the template of a table: that of `--template`, else that of its stage (null for none), else
/// the one beside it, `stem-template.json`. Empty where there is none.
[[nodiscard]] std::string template_of(const std::string& table, const Stage* stage, const Options& options,
                                      const Configuration& configuration);

/// True for what a folder is searched for: JSON that holds import commands, and tables with a template.
[[nodiscard]] bool is_import_file(const std::string& path, const Options& options,
                                  const Configuration& configuration);

/// Says how the tables of a run are to be read, and adds their templates to its files.
void prepare_tables(const Options& options, const Configuration& configuration, RunFiles& run);

/// What is wrong with the options for CSV files that were typed, as one line; empty where nothing is.
[[nodiscard]] std::string wrong_table_option(const Options& options, const RunFiles& run);

}  // namespace collint
