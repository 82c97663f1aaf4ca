#include "split/folder.h"

#include <fmt/core.h>

#include <filesystem>
#include <string_view>
#include <system_error>
#include <utility>

#include "config/run_text.h"
#include "input/new_folder.h"
#include "input/source.h"
#include "model/parallel.h"
#include "table/parameters.h"

namespace collint::split {
namespace {

namespace fs = std::filesystem;

constexpr const char* introduction =
    "# Written by 'collint split': the stages in which the files of this folder are imported, one after the\n"
    "# other. 'collint check' looks at the run, and split.json tells where each command comes from.\n";

/// A number from 1 with zeros before it, so that names sort as numbers do.
std::string padded(std::size_t number, std::size_t last) {
  return fmt::format("{:0{}}", number, std::to_string(last).size());
}

class FolderWriter {
 public:
  FolderWriter(const std::string& folder, const std::vector<Phase>& phases, const Sources& sources,
               const FolderOptions& options)
      : folder_(folder), sources_(sources), options_(options) {
    run_.server_version = options.server_version;
    for (const Phase& phase : phases) {
      commands_.emplace_back(phase.ties.pieces.size(), phase.ties.piece_of);
      for (const Stage& stage : phase.stages) stages_.push_back({&phase, &stage, commands_.size() - 1});
    }
  }

  WrittenFolder write() {
    for (std::size_t i = 0; i < stages_.size(); ++i) add_stage(i);
    if (options_.synchronization && !run_.stages.empty()) run_.stages.back().finalization.emplace();
    copy_all();
    put("collint.toml", run_text(introduction, run_, options_.limits));
    return std::move(written_);
  }

 private:
  struct PhaseStage {
    const Phase* phase = nullptr;
    const Stage* stage = nullptr;
    std::size_t commands = 0;  ///< position in commands_
  };
  struct Task {
    const PhaseStage* from = nullptr;
    const Batch* batch = nullptr;
  };

  void fail(const std::string& name, const std::string& reason) {
    if (written_.problem.empty()) written_.problem = fmt::format("{}: {}", name, reason);
  }

  void put(const std::string& name, const std::string& text) {
    FileOfNewFolder file((fs::path(folder_) / name).string());
    file.write(text);
    const std::string problem = file.close();
    if (!problem.empty()) fail(name, problem);
  }

  [[nodiscard]] const CheckedFile& first_file_of(const PhaseStage& stage) const {
    const std::uint32_t piece = stage.stage->batches.front().pieces.front();
    const std::uint32_t command = commands_[stage.commands].of(piece).front();
    return *sources_.files()[sources_.place_of(command).file];
  }

  void add_stage(std::size_t number) {
    const PhaseStage& from = stages_[number];
    const auto& batches = from.stage->batches;
    collint::Stage stage;
    stage.name = fmt::format("{}-{}", padded(number + 1, stages_.size()),
                             name_of(from.stage->kind, from.phase->ties.relations));
    std::error_code failed;
    fs::create_directory(fs::path(folder_) / stage.name, failed);
    if (failed) fail(stage.name, failed.message());
    const CheckedFile& source = first_file_of(from);
    const std::string extension = source.format == nullptr ? ".json" : ".csv";
    if (source.format != nullptr) describe_table(source, stage);
    for (std::size_t i = 0; i < batches.size(); ++i) {
      const std::string name = fmt::format("{}/{}{}", stage.name, padded(i + 1, batches.size()), extension);
      written_.files.push_back({name, {}, from.phase->ties.relations == Relations::alone});
      // By name, since a glob would not find them in a folder that git ignores.
      stage.globs.push_back({name, {}});
      tasks_.push_back({&from, &batches[i]});
    }
    if (from.stage->concurrent && batches.size() > 1) stage.sequence = Sequence::concurrent;
    if (options_.synchronization) {
      stage.endpoint = Endpoint::synchronize_batch;
      stage.synchronization_id = PlacedText{*options_.synchronization, {}};
    }
    run_.stages.push_back(std::move(stage));
  }

  void describe_table(const CheckedFile& source, collint::Stage& stage) {
    const std::string& own = source.summary.table->template_name;
    const std::string name = fmt::format("{}/{}", stage.name, fs::path(own).filename().string());
    std::string error;
    const auto text = text_of(own, error);
    if (text) {
      put(name, *text);
    } else {
      fail(own, error);
    }
    stage.template_path = PlacedText{name, {}};
    stage.parameters = table::parameters_of(source.format->dialect, source.summary.table->has_header);
  }

  void copy_all() {
    std::vector<CopiedBatch> copied(tasks_.size());
    in_parallel(tasks_.size(), options_.threads, [&](std::size_t i) {
      const PhaseStage& from = *tasks_[i].from;
      copied[i] = copy_batch(*tasks_[i].batch, from.phase->ties, sources_, commands_[from.commands],
                             (fs::path(folder_) / written_.files[i].name).string());
    });
    for (std::size_t i = 0; i < copied.size(); ++i) {
      if (!copied[i].problem.empty()) fail(written_.files[i].name, copied[i].problem);
      written_.files[i].from = std::move(copied[i].from);
    }
  }

  const std::string& folder_;
  const Sources& sources_;
  const FolderOptions& options_;
  std::vector<Grouped> commands_;  ///< by phase: those of each piece
  std::vector<PhaseStage> stages_;
  std::vector<Task> tasks_;  ///< by file
  Run run_;
  WrittenFolder written_;
};

}  // namespace

std::string_view name_of(Kind kind, Relations relations) {
  if (relations == Relations::alone) return "relations";
  switch (kind) {
    case Kind::communities: return "communities";
    case Kind::domains: return "domains";
    case Kind::others: return "assets";
  }
  return "";
}

WrittenFolder write_folder(const std::string& folder, const std::vector<Phase>& phases,
                           const Sources& sources, const FolderOptions& options) {
  return FolderWriter(folder, phases, sources, options).write();
}

}  // namespace collint::split
