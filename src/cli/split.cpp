#include <fmt/core.h>

#include <algorithm>
#include <filesystem>
#include <optional>
#include <string>
#include <system_error>
#include <utility>
#include <variant>
#include <vector>

#include "cli/check.h"
#include "cli/commands.h"
#include "cli/split_proof.h"
#include "cli/unordered_run.h"
#include "input/new_folder.h"
#include "report/counted.h"
#include "report/visible.h"
#include "split/folder.h"
#include "table/reader.h"

namespace collint {
namespace {

namespace fs = std::filesystem;

bool is_in(const fs::path& file, const fs::path& folder) {
  std::error_code unknown;
  const fs::path inner = fs::weakly_canonical(file, unknown);
  const fs::path outer = fs::weakly_canonical(folder, unknown);
  return std::mismatch(outer.begin(), outer.end(), inner.begin(), inner.end()).first == outer.end();
}

/// Why nothing can be written into a folder, and what to type; empty where it can.
std::string objection_to(const std::string& folder, bool is_forced) {
  std::error_code unknown;
  if (!fs::exists(folder, unknown)) return "";
  if (!fs::is_directory(folder, unknown)) return folder + " is no folder: name another one";
  if (fs::is_empty(folder, unknown)) return "";
  if (!fs::exists(fs::path(folder) / split::Manifest::file_name, unknown))
    return folder + " holds other files: name a new folder";
  return is_forced ? "" : folder + " exists: add --force to replace it";
}

/// Why the files cannot be split, or empty.
std::string objection_to(const RunFiles& found, const Options& options) {
  for (const std::size_t number : found.run.stages.front().files) {
    const RunFile& file = found.files[number];
    if (file.table && file.table->is_workbook)
      return file.name + ": workbooks cannot be split: save the sheet as a CSV file";
    if (file.table && options.two_phase)
      return file.name + ": a table cannot go without its relations: leave --two-phase out";
    if (is_in(file.name, options.out)) return file.name + " is in " + options.out + ": name another folder";
  }
  return "";
}

/// What was read, and how it is parted.
struct Parted {
  Results results;
  split::Sources sources;
  split::Parting parting;
};

class Splitter {
 public:
  Splitter(const Options& options, const Task& task) : options_(options), configuration_(task.configuration) {
    limits_ = configuration_.limits();
    if (options.jobs) limits_.concurrent_jobs = *options.jobs;
    std::uint64_t& most =
        options.synchronization ? limits_.resources_per_synchronization : limits_.assets_per_file;
    if (options.max_assets) most = *options.max_assets;
    // Batches of a synchronization are about resources; how many of them are assets does not matter.
    if (options.synchronization) limits_.assets_per_file = std::max(limits_.assets_per_file, most);
    parting_.most_commands = most;
    parting_.most_jobs = options.synchronization ? 1 : limits_.concurrent_jobs;
    parting_.in_two_phases = options.two_phase;
    parting_.threads = thread_count(options);
  }

  ExitCode run(const Task& task) {
    auto parted = part(task);
    if (const ExitCode* code = std::get_if<ExitCode>(&parted)) return *code;
    return write(std::get<Parted>(parted));
  }

 private:
  std::variant<Parted, ExitCode> part(const Task& task) {
    std::variant<split::Parting, split::Hindrance> parted;
    bool is_too_large = false;
    auto results = look_at(options_, task, [&](LedgerContext& context) {
      std::uint64_t commands = 0;
      for (std::size_t i = 0; i < context.file_count(); ++i)
        commands += context.file(i).commands.records.size();
      is_too_large = commands > context.resources().ledger().command_count;
      if (!is_too_large) parted = split::part(context, parting_);
    });
    if (!results) return ExitCode::unreadable;
    if (is_too_large) {
      complain("these are more than 4 billion commands: split them a part at a time");
      return ExitCode::unreadable;
    }
    std::vector<const CheckedFile*> files;
    for (const std::size_t number : task.found.run.stages.front().files)
      files.push_back(&results->run_files[number]);
    split::Sources sources(std::move(files));
    if (const auto* hindrance = std::get_if<split::Hindrance>(&parted)) {
      complain(describe(*hindrance, sources));
      return ExitCode::findings;
    }
    auto& parting = std::get<split::Parting>(parted);
    if (parting.phases.front().stages.empty()) {
      complain("nothing to split: the files hold no commands");
      return ExitCode::unreadable;
    }
    return Parted{std::move(*results), std::move(sources), std::move(parting)};
  }

  [[nodiscard]] std::string describe(const split::Hindrance& hindrance, const split::Sources& sources) const {
    const std::string which = describe_places(hindrance.commands, sources);
    switch (hindrance.reason) {
      case split::Obstacle::Reason::too_many:
        return fmt::format("{} have to stay in one file, and it may hold {}: {}{}",
                           counted(hindrance.commands.size(), "command"), parting_.most_commands, which,
                           options_.two_phase
                               ? ""
                               : "; where that is for their relations, --two-phase brings these afterwards");
      case split::Obstacle::Reason::needs:
        return "commands need each other in a circle, for which no order is right: " + which;
      case split::Obstacle::Reason::formats:
        return "commands need each other in a circle and cannot stand in one file: " + which;
      case split::Obstacle::Reason::communities:
        return "communities or domains need each other in a circle, for which no order is right: " + which;
    }
    return "";
  }

  static std::string describe_places(const std::vector<std::uint32_t>& commands,
                                     const split::Sources& sources) {
    constexpr std::size_t most_shown = 3;
    std::string places;
    for (std::size_t i = 0; i < std::min(commands.size(), most_shown); ++i) {
      const split::CommandPlace at = sources.place_of(commands[i]);
      const CheckedFile& file = *sources.files()[at.file];
      places += fmt::format("{}{}:{}", places.empty() ? "" : ", ", file.name, line_of(file, at, sources));
    }
    if (commands.size() > most_shown) places += fmt::format(" and {} more", commands.size() - most_shown);
    return places;
  }

  static std::uint64_t line_of(const CheckedFile& file, const split::CommandPlace& at,
                               const split::Sources& sources) {
    if (file.format != nullptr)
      return table::row_of_command(at.number, file.commands.in_row, file.summary.table->has_header).row;
    return Locator(*file.source, file.lines).line_of(sources.record_of(at).offset);
  }

  ExitCode write(const Parted& parted) {
    NewFolder folder(options_.out);
    if (!folder.problem().empty()) return fail(folder.problem());
    auto written = split::write_folder(folder.temporary(), parted.parting.phases, parted.sources,
                                       {.limits = limits_,
                                        .server_version = configuration_.collibra_version.value,
                                        .synchronization = options_.synchronization,
                                        .threads = thread_count(options_)});
    if (!written.problem.empty()) return fail(written.problem);
    split::Manifest manifest{options_.two_phase, {}, {}, std::move(written.files)};
    std::string problem = add_sources(parted.sources, manifest);
    if (!problem.empty()) return fail(problem);
    const SplitProof proof = prove(options_, folder.temporary(), manifest);
    if (!proof.problem.empty()) return refuse(proof.problem);
    if (proof.contents != manifest.contents) return refuse("the files do not hold the same commands");
    for (std::size_t i = 0; i < proof.files.size(); ++i) manifest.files[i].contents = proof.files[i];
    problem = put_manifest(folder.temporary(), manifest);
    if (problem.empty()) problem = folder.put();
    if (!problem.empty()) return fail(problem);
    report(parted.parting, manifest);
    return ExitCode::clean;
  }

  /// Notes what was split. Why it can no longer be read, or empty.
  static std::string add_sources(const split::Sources& sources, split::Manifest& manifest) {
    for (const CheckedFile* file : sources.files()) {
      const auto contents = split::contents_of(*file, manifest.is_in_two_phases);
      if (!contents) return file->name + " has changed since it was read";
      manifest.contents.add(*contents);
      manifest.sources.push_back({file->name, *contents});
      manifest.sources.back().rows_left_out = rows_left_out(*file);
    }
    return "";
  }

  /// How many rows of a table, besides its header, give no command at all.
  static std::uint64_t rows_left_out(const CheckedFile& file) {
    if (file.format == nullptr) return 0;
    const Table& table = *file.summary.table;
    std::uint64_t rows = table.rows - (table.has_header ? 1 : 0);
    std::uint64_t last = 0;
    const auto& records = file.commands.records;
    for (std::size_t number = 0; number < records.size(); ++number) {
      const std::uint64_t row = number / file.commands.in_row + 1;
      if (records[number].is_empty() || row == last) continue;
      last = row;
      --rows;
    }
    return rows;
  }

  [[nodiscard]] ExitCode fail(const std::string& problem) const {
    complain(fmt::format("{}: {}", options_.out, problem));
    return ExitCode::unreadable;
  }

  [[nodiscard]] ExitCode refuse(const std::string& problem) const {
    complain(
        fmt::format("{} was not written, since it would not have been right: {}", options_.out, problem));
    return ExitCode::findings;
  }

  static std::string put_manifest(const std::string& folder, const split::Manifest& manifest) {
    FileOfNewFolder file((fs::path(folder) / split::Manifest::file_name).string());
    if (file.stream() != nullptr) split::write_manifest(manifest, file.stream());
    return file.close();
  }

  void report(const split::Parting& parting, const split::Manifest& manifest) const {
    fmt::print("{}: {} of {} in {}\n", visible(options_.out), counted(manifest.contents.commands, "command"),
               counted(manifest.sources.size(), "file"), counted(manifest.files.size(), "new file"));
    for (const split::Phase& phase : parting.phases) {
      for (const split::Kind kind : {split::Kind::communities, split::Kind::domains, split::Kind::others})
        report(phase, kind);
    }
    for (const split::ListedFile& source : manifest.sources) {
      if (source.rows_left_out == 0) continue;
      fmt::print("left out: {} of {} without a complete command\n", counted(source.rows_left_out, "row"),
                 visible(source.name));
    }
    if (parting.circles > 0) {
      fmt::print(
          "{} of commands that need each other, each in one file: the import may not find all it needs{}\n",
          counted(parting.circles, "circle"),
          options_.two_phase ? "" : "; --two-phase brings relations afterwards");
    }
    fmt::print("checked: the same commands, no finding about concurrency, order or size\n");
  }

  static void report(const split::Phase& phase, split::Kind kind) {
    std::size_t stages = 0;
    std::size_t files = 0;
    std::size_t most = 0;
    for (const split::Stage& stage : phase.stages) {
      if (stage.kind != kind) continue;
      ++stages;
      files += stage.batches.size();
      most = std::max(most, stage.concurrent ? stage.batches.size() : 1);
    }
    if (stages == 0) return;
    const std::string order = most > 1 ? fmt::format("at most {} at the same time", most) : "in turn";
    fmt::print("  {}: {} in {}, {}\n", split::name_of(kind, phase.ties.relations), counted(files, "file"),
               counted(stages, "stage"), order);
  }

  const Options& options_;
  const Configuration& configuration_;
  Limits limits_;
  split::PartingOptions parting_;
};

ExitCode check_folder(const Options& options) {
  const fs::path path = fs::path(options.split_check) / split::Manifest::file_name;
  std::string error;
  const auto source = open_source(path.string(), error);
  const auto manifest = source == nullptr ? std::nullopt : split::read_manifest(*source);
  if (!manifest) {
    complain(fmt::format("{}: {}", path.string(), source == nullptr ? error : "is no list of a split"));
    return ExitCode::unreadable;
  }
  const SplitProof proof = prove(options, options.split_check, *manifest);
  std::string problem = proof.problem;
  for (std::size_t i = 0; problem.empty() && i < proof.files.size(); ++i) {
    if (proof.files[i] != manifest->files[i].contents)
      problem = manifest->files[i].name + " does not hold the commands that it had";
  }
  if (problem.empty() && proof.contents != manifest->contents) problem = "commands are missing or new";
  if (!problem.empty()) {
    complain(fmt::format("{}: {}", options.split_check, problem));
    return ExitCode::findings;
  }
  fmt::print("{}: {} in {}, the same as when they were split\n", visible(options.split_check),
             counted(proof.contents.commands, "command"), counted(proof.files.size(), "file"));
  return ExitCode::clean;
}

}  // namespace

ExitCode run_split(const Options& options) {
  if (!options.split_check.empty()) return check_folder(options);
  if (options.out.empty()) {
    complain("say where to write: --out DIR");
    return ExitCode::usage;
  }
  std::string objection = objection_to(options.out, options.force);
  if (objection.empty()) {
    const auto found = unordered_run_of(options, "split");
    if (const ExitCode* code = std::get_if<ExitCode>(&found)) return *code;
    const Task& task = std::get<UnorderedRun>(found).task;
    objection = objection_to(task.found, options);
    if (objection.empty()) return Splitter(options, task).run(task);
  }
  complain(objection);
  return ExitCode::usage;
}

}  // namespace collint
