#include "cli/run_files.h"

#include <fmt/core.h>

#include <algorithm>
#include <map>
#include <set>

#include "cli/check.h"
#include "cli/commands.h"
#include "cli/tables.h"
#include "config/declared_run.h"
#include "input/discover.h"
#include "input/glob.h"
#include "model/parallel.h"
#include "table/parameters.h"

namespace collint {
namespace {

/// How the files follow each other where no configuration says it.
Sequence sequence_of(const Options& options) {
  if (options.concurrent) return Sequence::concurrent;
  return options.sequential ? Sequence::in_turn : Sequence::unknown;
}

class Search {
 public:
  Search(const Options& options, const Configuration& configuration)
      : options_(options), configuration_(configuration) {}

  RunFiles run() {
    find_named();
    const bool has_stages = !configuration_.stages.empty() && !options_.concurrent && !options_.sequential;
    if (has_stages) {
      find_declared();
    } else {
      put_into_one_stage();
    }
    prepare_tables(options_, configuration_, result_);
    return std::move(result_);
  }

 private:
  void find_named() {
    Discovery found = discover(options_.paths);
    result_.errors = std::move(found.errors);
    const std::string configuration = configuration_.path.empty() ? "" : resolved_path(configuration_.path);
    result_.names_configuration = std::erase_if(found.files, [&](const FoundFile& file) {
                                    return file.named && file.resolved == configuration;
                                  }) != 0;
    keep_checked(found.files);
    for (const FoundFile& file : found.files) {
      if (file.path == "-") {
        add({options_.stdin_filename, true}, resolved_path(options_.stdin_filename));
      } else {
        add({file.path}, file.resolved);
      }
    }
  }

  /// Looks into many files at once: opening them is what takes time.
  void keep_checked(std::vector<FoundFile>& files) const {
    std::vector<char> is_kept(files.size());
    in_parallel(files.size(), thread_count(options_),
                [&](std::size_t i) { is_kept[i] = is_checked(files[i]) ? 1 : 0; });
    std::size_t kept = 0;
    for (std::size_t i = 0; i < files.size(); ++i) {
      if (is_kept[i] != 0) {
        std::swap(files[kept++], files[i]);
      } else if (options_.verbose) {
        const bool is_table = table::is_table_name(files[i].path);
        complain(fmt::format("{}: {}, passed over", files[i].path,
                             is_table ? "has no template" : "holds no import commands"));
      }
    }
    files.resize(kept);
  }

  [[nodiscard]] bool is_checked(const FoundFile& file) const {
    const bool is_asked_for =
        file.named && (!options_.import_files_only || file.path == "-" || is_declared(file.path));
    return is_asked_for || is_import_file(file.path, options_, configuration_);
  }

  [[nodiscard]] bool is_declared(const std::string& path) const {
    return matches_any(declared_globs(), configuration_.relative(path));
  }

  void add(RunFile file, const std::string& resolved) {
    const auto [entry, is_new] = positions_.try_emplace(resolved, result_.files.size());
    if (is_new) result_.files.push_back(std::move(file));
  }

  /// Adds the files of the stages, unless none of them was asked for.
  void find_declared() {
    const std::size_t asked_for = result_.files.size();
    Discovery declared = discover_in(configuration_.folder(), declared_globs());
    for (std::string& error : declared.errors) result_.errors.push_back(std::move(error));
    for (FoundFile& file : declared.files) file.named = true;
    keep_checked(declared.files);
    for (const FoundFile& file : declared.files)
      add({file.path, false, !options_.paths.empty()}, file.resolved);
    result_.has_focus = !options_.paths.empty() && result_.files.size() > asked_for;
    std::vector<std::string> relative_names;
    for (const RunFile& file : result_.files) relative_names.push_back(configuration_.relative(file.name));
    result_.run = declared_run(configuration_, relative_names, templates(true));
    if (result_.has_focus && !result_.names_configuration && !has_file_below(asked_for)) {
      result_.files.resize(asked_for);
      for (Stage& stage : result_.run.stages) stage.files.clear();
    }
  }

  [[nodiscard]] bool has_file_below(std::size_t end) const {
    return std::any_of(result_.run.stages.begin(), result_.run.stages.end(), [&](const Stage& stage) {
      return std::any_of(stage.files.begin(), stage.files.end(),
                         [&](std::size_t file) { return file < end; });
    });
  }

  [[nodiscard]] std::vector<std::string> declared_globs() const {
    std::vector<std::string> globs;
    for (const Stage& stage : configuration_.stages) {
      for (const PlacedText& glob : stage.globs) globs.push_back(glob.text);
    }
    return globs;
  }

  /// The template that the command line names, as the files of the run are named.
  [[nodiscard]] std::set<std::string> templates(bool relative) const {
    if (options_.template_file.empty()) return {};
    const std::string shown = shown_path(options_.template_file);
    return {relative ? configuration_.relative(shown) : shown};
  }

  void put_into_one_stage() {
    std::vector<std::string> all;
    for (const RunFile& file : result_.files) all.push_back(file.name);
    result_.run = run_in_one_stage(sequence_of(options_), all, templates(false));
    result_.run.server_version = configuration_.collibra_version.value;
  }

  const Options& options_;
  const Configuration& configuration_;
  RunFiles result_;
  std::map<std::string, std::size_t> positions_;
};

}  // namespace

RunFiles find_run_files(const Options& options, const Configuration& configuration) {
  return Search(options, configuration).run();
}

}  // namespace collint
