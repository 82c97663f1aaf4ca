#include "config/declared_run.h"

#include <algorithm>
#include <filesystem>
#include <tuple>
#include <utility>

#include "input/glob.h"
#include "model/file.h"

namespace collint {
namespace {

constexpr std::size_t none = SIZE_MAX;

bool is_template(const std::string& name, const std::vector<Stage>& stages) {
  return is_template_name(name) || std::any_of(stages.begin(), stages.end(), [&](const Stage& stage) {
           return stage.template_path &&
                  std::filesystem::path(stage.template_path->text).lexically_normal().generic_string() ==
                      name;
         });
}

/// Which globs of a stage match which names.
class Matches {
 public:
  explicit Matches(const Stage& stage) : globs_(stage.globs), is_matched_(stage.globs.size()) {}

  /// The position of the first glob that matches; `none` where no glob does.
  std::size_t first(const std::string& name) {
    std::size_t found = none;
    for (std::size_t glob = globs_.size(); glob-- > 0;) {
      if (!matches_glob(globs_[glob].text, name)) continue;
      is_matched_[glob] = true;
      found = glob;
    }
    return found;
  }

  [[nodiscard]] std::vector<std::size_t> unmatched() const {
    std::vector<std::size_t> globs;
    for (std::size_t glob = 0; glob < is_matched_.size(); ++glob) {
      if (!is_matched_[glob]) globs.push_back(glob);
    }
    return globs;
  }

 private:
  const std::vector<PlacedText>& globs_;
  std::vector<bool> is_matched_;
};

}  // namespace

void assign_files(std::vector<Stage>& stages, const std::vector<std::string>& names,
                  const std::set<std::string>& templates) {
  std::vector<std::size_t> free;  // files that no stage has taken
  for (std::size_t file = 0; file < names.size(); ++file) {
    if (!is_template(names[file], stages) && !templates.contains(names[file])) free.push_back(file);
  }
  const std::vector<std::size_t> all = free;
  for (Stage& stage : stages) {
    Matches matches(stage);
    std::vector<std::size_t> glob_of(names.size());
    for (const std::size_t file : all) glob_of[file] = matches.first(names[file]);
    const auto taken = std::stable_partition(free.begin(), free.end(),
                                             [&](std::size_t file) { return glob_of[file] == none; });
    stage.files.assign(taken, free.end());
    free.erase(taken, free.end());
    std::sort(stage.files.begin(), stage.files.end(), [&](std::size_t a, std::size_t b) {
      return std::tie(glob_of[a], names[a]) < std::tie(glob_of[b], names[b]);
    });
    stage.unmatched_globs = matches.unmatched();
  }
}

Run declared_run(const Configuration& configuration, const std::vector<std::string>& names,
                 const std::set<std::string>& templates) {
  Run run;
  run.stages = configuration.stages;
  run.is_declared = !run.stages.empty();
  run.server_version = configuration.collibra_version.value;
  assign_files(run.stages, names, templates);
  return run;
}

}  // namespace collint
