#pragma once

#include <cstddef>
#include <cstdint>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "input/line_index.h"
#include "input/source.h"
#include "ledger/ledger.h"
#include "lint/finding.h"
#include "lint/timings.h"
#include "model/file.h"
#include "model/run.h"
#include "table/format.h"

namespace collint {

class LedgerContext;
class Runner;

/// A finding that is not reported since the project has accepted it.
struct AcceptedFinding {
  enum class By : std::uint8_t { configuration, baseline };
  Finding finding;
  By by = By::configuration;
  std::string reason;  ///< as the configuration gives it, or empty
};

/// A file that was read to its end, or to where it stops being JSON.
struct CheckedFile {
  std::string name;                ///< as reports show it
  std::unique_ptr<Source> source;  ///< null where it could not be opened
  mutable LineIndex lines;         ///< as far as places were asked for
  FileSummary summary;
  std::vector<Finding> findings;  ///< by offset, then by rule
  /// Those that come after all of them and were not to be kept, in no order.
  std::vector<CountedFinding> counted;
  std::vector<AcceptedFinding> accepted;
  std::string error;  ///< why it could not be read to its end, or empty
  std::size_t stage = Run::no_stage;
  std::shared_ptr<const table::Format> format;  ///< of a table; null elsewhere
  CommandList commands;                         ///< where they stand, if any rule compares commands
};

/// True for a file that could be read to its end: nothing else is repaired.
[[nodiscard]] bool was_read_whole(const CheckedFile& file);

/// A file of the project itself, such as the configuration: findings can stand in it, no rule looks at it.
[[nodiscard]] CheckedFile file_of_text(std::string name, std::string text);

/// A file before it is checked.
struct FileToCheck {
  std::string name;
  const Runner* runner = nullptr;                     ///< which outlives the check
  bool is_context = false;                            ///< only read for what it means to the others
  bool is_template = false;                           ///< of tables: its commands are made row by row
  std::optional<table::Format> table = std::nullopt;  ///< of a table, but for its template
  std::string template_name = {};                     ///< of a table: the file; empty where it has none
};

struct CheckOptions {
  std::size_t window = 0;   ///< bytes read at a time; 0 for the reader's own choice
  std::size_t threads = 1;  ///< which read files at the same time, or parts of large ones
  /// Bytes of a large file that a thread reads at a time.
  std::uint64_t part = std::uint64_t{1} << 23U;
  Timings* timings = nullptr;  ///< to add to what is done takes; null where nobody wants to know
  /// How many findings of a file, the first ones, are kept at least; the others may only be counted. It ought
  /// to be more than are shown: rules that compare commands may take some back.
  std::size_t most_findings = SIZE_MAX;
  /// Of tables: what many rows have alike is told for each of them, so that each can be repaired.
  bool tells_each_row = false;
  /// Called once, after the rules, with all that the files of the stages say together. Where it is given, a
  /// run of one file is treated as one of several.
  std::function<void(LedgerContext&)> look = nullptr;
  /// Opens a file by its name; null with the reason in the second argument. Called by several threads.
  std::function<std::unique_ptr<Source>(const std::string&, std::string&)> open = open_source;
};

/// What was found in a run.
struct CheckedRun {
  std::vector<CheckedFile> files;      ///< in the order given
  std::vector<Finding> configuration;  ///< findings about the declaration of the run
};

/// Reads the files of a run on several threads, runs the rules over each, and compares them. The files
/// of the stages are numbers of `files`; a file of no stage is checked by itself. `run_rules` looks at all
/// files together; what it finds in a file stays where the file's own rules are among those. The same
/// findings come out whatever the number of threads.
[[nodiscard]] CheckedRun check_run(const Run& run, const Runner& run_rules,
                                   const std::vector<FileToCheck>& files, const CheckOptions& options);

/// Reads a file and runs the rules over it. Safe to call from several threads, each with a source of its own.
[[nodiscard]] CheckedFile check_file(std::string name, std::unique_ptr<Source> source, const Runner& runner,
                                     const CheckOptions& options = {});

}  // namespace collint
