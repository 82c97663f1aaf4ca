#include "lint/check.h"

#include <algorithm>
#include <map>
#include <optional>
#include <type_traits>
#include <utility>

#include "ledger/merge.h"
#include "ledger/recorder.h"
#include "lint/asset_count.h"
#include "lint/constant_commands.h"
#include "lint/ledger_context.h"
#include "lint/parts.h"
#include "lint/row_findings.h"
#include "lint/run_context.h"
#include "lint/runner.h"
#include "lint/table_opener.h"
#include "model/characteristics.h"
#include "model/parallel.h"
#include "table/reader.h"

namespace collint {
namespace {

/// More files than these are closed once they have been read, and opened again for what a finding needs.
constexpr std::size_t files_kept_open = 256;

constexpr std::size_t not_compared = SIZE_MAX;

constexpr Scopes all_scopes = Scopes(Scope::file) | Scope::declared_run | Scope::run;

/// Runs the rules over the commands of a file, or of a part of it.
struct CommandCheck {
  const FileToCheck& file;
  Surroundings surroundings;
  bool records;  ///< what the commands mention goes into a ledger
  bool counts_characteristics;
  std::size_t most_findings;
  std::uint64_t bytes;  ///< of what one reader reads, about; 0 where nobody knows

  template <typename Reader>
  [[nodiscard]] CheckedPart run(Reader& reader) const {
    Timings own;
    Surroundings around = surroundings;
    if (surroundings.timings != nullptr) around.timings = &own;
    CheckedPart part;
    Context context(file.runner->limits(), around, part.findings);
    if (most_findings != SIZE_MAX) context.keep_first(most_findings, part.counted);
    Recorder recorder(bytes);
    AssetCount assets;
    ConstantCommands constant_commands;
    std::uint64_t characteristics = 0;
    json::Batch batch;
    while (next(reader, batch, around.timings)) {
      for (const Command& command : batch.commands) {
        check(command, context, around.timings);
        if (command.row != nullptr && !command.row->is_usable) continue;
        if (records && !constant_commands.comes_again(command)) {
          const Stopwatch watch(around.timings, Phase::record);
          recorder.add(command);
        }
        if (counts_characteristics) characteristics += count_characteristics(*command.root);
        assets.add(command);
      }
    }
    if (surroundings.timings != nullptr) surroundings.timings->add(own);
    part.summary = reader.summary();
    part.summary.assets = assets.count();
    part.summary.characteristics = characteristics;
    part.error = reader.error();
    part.commands = recorder.take_commands();
    part.ledger = recorder.take();
    if constexpr (std::is_same_v<Reader, json::Reader>) part.stopped_at = reader.stopped_at();
    return part;
  }

 private:
  template <typename Reader>
  static bool next(Reader& reader, json::Batch& batch, Timings* timings) {
    const Stopwatch watch(timings, Phase::read);
    return reader.next(batch);
  }

  void check(const Command& command, Context& context, Timings* timings) const {
    if (file.is_context) return;
    const Stopwatch watch(timings, Phase::rules);
    file.runner->check(command, context);
  }
};

class RunCheck {
 public:
  RunCheck(const Run& run, const Runner& run_rules, const std::vector<FileToCheck>& files,
           const CheckOptions& options)
      : run_(run), run_rules_(run_rules), to_check_(files), options_(options), tables_(options) {
    checked_.files.resize(files.size());
    for (std::size_t stage = 0; stage < run.stages.size(); ++stage) {
      for (const std::size_t file : run.stages[stage].files) {
        checked_.files[file].stage = stage;
        compared_.push_back(file);
      }
    }
    const bool is_run = compared_.size() > 1 && run_rules.compares(run_scopes());
    if (!is_run && !options.look) compared_.clear();
    place_in_run_.resize(files.size(), not_compared);
    for (std::size_t i = 0; i < compared_.size(); ++i) place_in_run_[compared_[i]] = i;
    ledgers_.emplace(compared_.size());
  }

  CheckedRun check() {
    tables_.read_templates(to_check_);
    // The rules for a template look at the tables that are read with it.
    check_all([this](std::size_t number) { return !to_check_[number].is_template; });
    for (std::size_t i = 0; i < to_check_.size(); ++i) {
      const Table* table = checked_.files[i].summary.table.get();
      if (table != nullptr) tables_of_template_[to_check_[i].template_name].push_back(table);
    }
    check_all([this](std::size_t number) { return to_check_[number].is_template; });
    RunContext context(run_, checked_.files, run_rules_.limits(), checked_.configuration);
    context.count_in(options_.timings);
    run_rules_.check(context);
    if (!compared_.empty()) compare_files();
    for (std::size_t i = 0; i < to_check_.size(); ++i)
      finish(checked_.files[i], *to_check_[i].runner, options_);
    sort(checked_.configuration);
    return std::move(checked_);
  }

 private:
  /// What the rules that look at several files together compare.
  [[nodiscard]] Scopes run_scopes() const {
    return run_.is_declared ? Scopes(Scope::declared_run) | Scope::run : Scopes(Scope::run);
  }
  [[nodiscard]] bool is_compared(std::size_t number) const { return place_in_run_[number] != not_compared; }
  [[nodiscard]] Scopes file_scopes(std::size_t number) const {
    if (!is_compared(number)) return all_scopes;
    return run_.is_declared ? Scopes(Scope::file) : Scopes(Scope::file) | Scope::declared_run;
  }

  void check_all(const std::function<bool(std::size_t)>& is_wanted) {
    std::vector<std::size_t> numbers;
    for (std::size_t i = 0; i < to_check_.size(); ++i) {
      if (is_wanted(i)) numbers.push_back(i);
    }
    in_parallel(numbers.size(), options_.threads, [&](std::size_t i) {
      check_file(numbers[i], std::max<std::size_t>(1, options_.threads / numbers.size()));
    });
    std::erase_if(numbers, [this](std::size_t number) { return !is_large(number); });
    read_large(numbers);
  }

  /// Opens a file and reads it, but for a large one.
  void check_file(std::size_t number, std::size_t threads) {
    CheckedFile& checked = checked_.files[number];
    checked.name = to_check_[number].name;
    if (!tables_.open(to_check_[number], checked)) return;
    if (!is_large(number)) read(number, threads);
    rest(number);
  }

  /// Reads those that are a small part of all beside each other, and each of the others on all threads.
  void read_large(std::vector<std::size_t> numbers) {
    const auto size_of = [this](std::size_t number) { return checked_.files[number].source->size(); };
    std::uint64_t size = 0;
    for (const std::size_t number : numbers) size += size_of(number);
    const std::uint64_t share = size / options_.threads / 4;
    const auto alone = std::stable_partition(numbers.begin(), numbers.end(),
                                             [&](std::size_t number) { return size_of(number) <= share; });
    in_parallel(static_cast<std::size_t>(alone - numbers.begin()), options_.threads,
                [&](std::size_t i) { read_again_open(numbers[i], 1); });
    std::for_each(alone, numbers.end(),
                  [this](std::size_t number) { read_again_open(number, options_.threads); });
  }

  void read_again_open(std::size_t number, std::size_t threads) {
    checked_.files[number].source->wake();
    read(number, threads);
    rest(number);
  }

  void rest(std::size_t number) {
    if (to_check_.size() > files_kept_open) checked_.files[number].source->rest();
  }

  /// True for a file, once it is open, that several threads may read.
  [[nodiscard]] bool is_large(std::size_t number) const {
    const CheckedFile& file = checked_.files[number];
    return options_.threads > 1 && file.source != nullptr && file.format == nullptr &&
           !to_check_[number].is_template && !file.source->is_stream() && file.source->size() > options_.part;
  }

  void read(std::size_t number, std::size_t threads) {
    CheckedFile& checked = checked_.files[number];
    const FileToCheck& file = to_check_[number];
    const Scopes scopes = file_scopes(number);
    // The commands of a template are one row each: what they are to each other shows in a table.
    const bool compares = !file.is_template && !file.is_context && file.runner->compares(scopes);
    const bool is_of_run = !file.is_template && is_compared(number);
    Ledger ledger = read_commands(number, threads, compares || is_of_run);
    if (has_template(checked))
      checked.commands.in_row = static_cast<std::uint32_t>(checked.format->rows_template->commands().size());
    if (!compares) {
      if (is_of_run) ledgers_->take(place_in_run_[number], std::move(ledger));
      return;
    }
    if (is_of_run) ledgers_->take(place_in_run_[number], ledger);
    compare(std::move(ledger), {{&checked, 0}}, *file.runner, scopes, threads);
  }

  static bool has_template(const CheckedFile& file) {
    return file.format != nullptr && file.format->rows_template != nullptr;
  }

  /// Runs the rules over each command and over the file as a whole.
  Ledger read_commands(std::size_t number, std::size_t threads, bool records) {
    const FileToCheck& file = to_check_[number];
    CheckedFile& checked = checked_.files[number];
    Surroundings surroundings{
        .in_template = file.is_template, .tables = tables_of(file), .timings = options_.timings};
    RowFindings rows(options_.tells_each_row);
    if (has_template(checked)) note_mistakes(*checked.format->rows_template, *file.runner, rows);
    surroundings.rows = &rows;
    CheckedPart part = read_commands(number, threads, surroundings, records);
    rows.finish(part.findings);
    checked.summary = std::move(part.summary);
    checked.error = std::move(part.error);
    checked.findings = std::move(part.findings);
    checked.counted = std::move(part.counted);
    keep_first(most_findings(checked), checked.findings, checked.counted);
    checked.commands = std::move(part.commands);
    drop_columns_of_no_row(checked);
    surroundings.table = checked.summary.table.get();
    Timings own;
    if (options_.timings != nullptr) surroundings.timings = &own;
    Context context(file.runner->limits(), surroundings, checked.findings);
    if (checked.error.empty() && !file.is_context) file.runner->check(checked.summary, context);
    if (options_.timings != nullptr) options_.timings->add(own);
    return std::move(part.ledger);
  }

  [[nodiscard]] CheckedPart read_commands(std::size_t number, std::size_t threads,
                                          const Surroundings& surroundings, bool records) const {
    const FileToCheck& file = to_check_[number];
    const CheckedFile& checked = checked_.files[number];
    const std::size_t window = options_.window == 0 ? json::Reader::default_window : options_.window;
    const std::uint64_t size = checked.source->is_stream() ? 0 : checked.source->size();
    const bool is_parted = threads > 1 && is_large(number);
    CommandCheck check{file,
                       surroundings,
                       records,
                       counts_characteristics(checked),
                       most_findings(checked),
                       is_parted ? options_.part : size};
    if (checked.format != nullptr) {
      table::Reader reader(*checked.source, *checked.format, *checked.summary.table, window);
      check.surroundings.table = &reader.table();
      return check.run(reader);
    }
    if (is_parted) {
      return check_in_parts(*checked.source, json::find_cuts(*checked.source, options_.part),
                            {window, threads, options_.most_findings},
                            [&](json::Reader& reader) { return check.run(reader); });
    }
    json::Reader reader(*checked.source, file.is_template, window);
    return check.run(reader);
  }

  /// Of a table all are kept: what many rows have alike is told once.
  [[nodiscard]] std::size_t most_findings(const CheckedFile& file) const {
    return file.format == nullptr ? options_.most_findings : SIZE_MAX;
  }

  [[nodiscard]] bool counts_characteristics(const CheckedFile& file) const {
    return file.stage != Run::no_stage && run_.stages[file.stage].is_synchronization();
  }

  /// A column that no row has is a mistake of the template and told there.
  static void drop_columns_of_no_row(CheckedFile& checked) {
    const Table* table = checked.summary.table.get();
    if (table == nullptr || !table->has_header) return;
    std::erase_if(checked.findings,
                  [&](const Finding& finding) { return finding.cell.column > table->columns; });
  }

  /// What the rules have to say of a template.
  static void note_mistakes(const table::Template& rows_template, const Runner& rules, RowFindings& rows) {
    const Surroundings surroundings{.in_template = true};
    for (const table::TemplateCommand& command : rows_template.commands()) {
      std::vector<Finding> findings;
      Context context(rules.limits(), surroundings, findings);
      rules.check(command.command, context);
      rows.note_in_template(findings, command.command);
    }
  }

  /// The tables that are read with a template.
  [[nodiscard]] std::vector<const Table*> tables_of(const FileToCheck& file) const {
    const auto found = tables_of_template_.find(file.name);
    return file.is_template && found != tables_of_template_.end() ? found->second
                                                                  : std::vector<const Table*>();
  }

  void compare(Ledger ledger, const std::vector<ComparedFile>& files, const Runner& rules, Scopes scopes,
               std::size_t threads, const std::function<void(LedgerContext&)>& look = nullptr) const {
    Timings own;
    Timings* const timings = options_.timings == nullptr ? nullptr : &own;
    const Resources resources = [&] {
      const Stopwatch watch(timings, Phase::resolve);
      return Resources(std::move(ledger), threads);
    }();
    LedgerContext context(resources, files, run_, rules.limits(),
                          files.size() == 1 ? options_.most_findings : SIZE_MAX);
    context.count_in(timings);
    {
      constexpr std::uint32_t worth_thread = 1U << 14U;
      const Stopwatch watch(timings, Phase::compare);
      const bool is_large = resources.ledger().command_count >= worth_thread;
      if (is_large && threads > 1 && rules.compares_spellings(scopes)) context.find_spellings();
      rules.check(context, scopes);
    }
    if (look) look(context);
    if (timings != nullptr) options_.timings->add(own);
  }

  void compare_files() {
    MergedLedger merged = ledgers_->whole();
    std::vector<ComparedFile> files;
    for (std::size_t i = 0; i < compared_.size(); ++i)
      files.push_back({&checked_.files[compared_[i]], merged.first_commands[i]});
    compare(std::move(merged.ledger), files, run_rules_, run_scopes(), options_.threads, options_.look);
  }

  static void finish(CheckedFile& file, const Runner& rules, const CheckOptions& options) {
    const auto is_disabled = [&](const auto& finding) { return !rules.has(finding.rule); };
    std::erase_if(file.findings, is_disabled);
    std::erase_if(file.counted, is_disabled);
    sort(file.findings);
    if (file.summary.table != nullptr && !options.tells_each_row)
      fold_rows_alike(*file.summary.table, file.findings);
    if (was_read_whole(file)) return;
    for (Finding& finding : file.findings) finding.fix.reset();
    for (CountedFinding& finding : file.counted) finding.fix.reset();
  }

  const Run& run_;
  const Runner& run_rules_;
  const std::vector<FileToCheck>& to_check_;
  const CheckOptions& options_;
  std::vector<std::size_t> compared_;  ///< numbers of the files that are compared, in the order of the run
  std::vector<std::size_t> place_in_run_;  ///< of each file among those that are compared, or not_compared
  std::optional<FileMerge> ledgers_;       ///< of these
  TableOpener tables_;
  std::map<std::string, std::vector<const Table*>> tables_of_template_;  ///< by its name, once they are read
  CheckedRun checked_;
};

}  // namespace

CheckedFile file_of_text(std::string name, std::string text) {
  CheckedFile file;
  file.name = std::move(name);
  file.source = source_of(std::move(text));
  return file;
}

bool was_read_whole(const CheckedFile& file) {
  const Table* table = file.summary.table.get();
  return file.source != nullptr && file.error.empty() && !file.summary.problem &&
         (table == nullptr || !table->unterminated_quote);
}

CheckedRun check_run(const Run& run, const Runner& run_rules, const std::vector<FileToCheck>& files,
                     const CheckOptions& options) {
  return RunCheck(run, run_rules, files, options).check();
}

CheckedFile check_file(std::string name, std::unique_ptr<Source> source, const Runner& runner,
                       const CheckOptions& options) {
  CheckOptions opened = options;
  opened.open = [&](const std::string&, std::string&) { return std::move(source); };
  FileToCheck file{.name = std::move(name), .runner = &runner};
  file.is_template = is_template_name(file.name);
  return std::move(check_run({}, runner, {std::move(file)}, opened).files.front());
}

}  // namespace collint
