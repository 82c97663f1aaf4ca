#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <future>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "input/line_index.h"
#include "ledger/resources.h"
#include "ledger/spellings.h"
#include "lint/check.h"
#include "lint/finding.h"
#include "lint/timings.h"
#include "model/command.h"
#include "model/limits.h"

namespace collint {

struct Rule;

class StoredCommand;

/// A place in a command that was read again. It keeps the command alive.
struct Occurrence {
  std::shared_ptr<const StoredCommand> stored;
  const Command* command = nullptr;
  const Node* node = nullptr;  ///< what was asked for: an identifier, a name
  std::size_t file = 0;        ///< of those that the context looks at

  [[nodiscard]] Span span() const { return command->value_span(*node); }
  /// Another node of the same command.
  [[nodiscard]] Occurrence at(const Node& other) const { return {stored, command, &other, file}; }
};

/// The object that names the resource of a mention: an identifier, a command or, of a pair, what holds it.
[[nodiscard]] const Node& naming_object(const Occurrence& at);

/// A file whose commands are compared with others.
struct ComparedFile {
  CheckedFile* file = nullptr;
  std::uint32_t first_command = 0;  ///< its number among the commands of all files
};

/// What a rule that compares commands, of one file or of all files of a run, sees, and where it reports to.
class LedgerContext {
 public:
  /// The arguments outlive the context. The files come in the order of their commands.
  /// Of one file the first `most_findings` are kept.
  LedgerContext(const Resources& resources, const std::vector<ComparedFile>& files, const Run& run,
                const Limits& limits, std::size_t most_findings);

  [[nodiscard]] const Resources& resources() const { return resources_; }
  /// Names and external pairs that look alike.
  [[nodiscard]] const Spellings& spellings();
  /// Has another thread find them, for rules that will ask for them later.
  void find_spellings();

  /// True for the parent of a community that is an ancestor of itself.
  [[nodiscard]] bool is_in_circle(const Mention& parent);

  /// The identifier, or the name, that a mention stands for. None where the file has changed since it was
  /// read.
  [[nodiscard]] std::optional<Occurrence> read(const Mention& mention);
  /// Two mentions of one resource; none where their texts, read again, turn out to differ: then only their
  /// hashes were equal. What a Mapping or a command proved equal is taken for equal, since no text can tell.
  [[nodiscard]] std::optional<std::pair<Occurrence, Occurrence>> read_same(const Mention& first,
                                                                           const Mention& later);

  [[nodiscard]] const Run& run() const { return run_; }
  [[nodiscard]] const Limits& limits() const { return limits_; }
  [[nodiscard]] std::size_t file_count() const { return files_.size(); }
  [[nodiscard]] const CheckedFile& file(std::size_t number) const { return *files_[number].file; }
  /// The number of the file that a mention stands in, or a command, in the order of the run.
  [[nodiscard]] std::size_t file_of(const Mention& mention) const { return file_of(mention.command); }
  [[nodiscard]] std::size_t file_of(std::uint32_t command) const;
  /// True for a resource that several files mention.
  [[nodiscard]] bool spans_files(const Resource& resource) const {
    return files_.size() > 1 && file_of(resource.mentions.front()) != file_of(resource.mentions.back());
  }
  /// The stage of a file; null where it has none.
  [[nodiscard]] const Stage* stage_of(std::size_t file) const;
  /// True for the next command of a file or, in a table, the one that the same command of the template gives
  /// in the next row: the import merges the two where they mean one resource.
  [[nodiscard]] bool follows_directly(const Mention& later, const Mention& earlier) const;
  /// Where and what the bytes of a command are.
  [[nodiscard]] const CommandRecord& record(const Mention& mention) const;

  /// "line 12" or, in a table, "row 12": a place as messages name it.
  [[nodiscard]] std::string place_of(const Occurrence& at);
  /// The same with the name of the file where that is another one than that of `from`.
  [[nodiscard]] std::string place_of(const Occurrence& at, const Occurrence& from);

  /// Adds a finding of the running rule at a place. The reference holds until the next one is added.
  Finding& report(const Occurrence& at, std::string message, std::string help);
  Finding& report(Severity severity, const Occurrence& at, std::string message, std::string help);
  /// The same, with a place of the other file, for what goes wrong when the two files run at the same time: a
  /// warning that begins with an "if" where nobody has said whether they do.
  Finding& report_conflict(const Occurrence& at, std::string message, std::string help);
  /// Adds a finding about a file as a whole, at the start of its list of commands.
  Finding& report_file(std::string message, std::string help);
  /// Says how the finding that was reported last is repaired; nothing where there are no edits, and in a
  /// workbook.
  void offer(Finding& finding, Applicability applicability, std::string message,
             std::vector<Edit> edits) const;
  /// Adds another place to the finding that was reported last.
  void relate(Finding& finding, std::string message, const Occurrence& at) const;
  /// The same for the other one of two that stand in the order of the file by chance: the finding keeps its
  /// fingerprint when they change places.
  void relate_peer(Finding& finding, std::string message, const Occurrence& at);

  /// Takes back what rules of the category `text` found there: the running rule tells more of it.
  void supersede_text_findings(const Occurrence& at) { superseded_.push_back({at.file, at.span()}); }
  void remove_superseded();

  void enter(const Rule& rule) { rule_ = &rule; }
  /// Where what the rules take is counted; null where nobody wants to know.
  [[nodiscard]] Timings* timings() const { return timings_; }
  void count_in(Timings* timings) { timings_ = timings; }

 private:
  struct Kept {
    std::uint32_t number = UINT32_MAX;
    std::uint64_t used = 0;  ///< when it was asked for last
    std::shared_ptr<StoredCommand> stored;
  };

  struct Superseded {
    std::size_t file = 0;
    Span span;
  };

  [[nodiscard]] bool is_left_out_between(const Mention& earlier, const Mention& later,
                                         std::uint32_t in_row) const;
  [[nodiscard]] std::shared_ptr<StoredCommand> stored(std::uint32_t command);
  [[nodiscard]] Locator& locator_of(std::size_t file);
  [[nodiscard]] std::uint64_t resource_of(const Occurrence& at);

  const Resources& resources_;
  std::optional<Spellings> spellings_;                 ///< once a rule has asked for them
  std::future<void> spellings_found_;                  ///< where another thread looks for them
  std::optional<std::vector<std::uint32_t>> circles_;  ///< commands with such parents, likewise
  const std::vector<ComparedFile>& files_;
  const Run& run_;
  const Limits& limits_;
  std::size_t most_findings_;
  std::optional<Locator> locator_;  ///< of the file that was asked for last
  std::size_t located_file_ = 0;
  std::size_t reported_file_ = 0;  ///< of the last finding
  /// Hashes of resources by file and position of the command: a command can be large and have many findings.
  std::map<std::pair<std::size_t, std::uint64_t>, std::uint64_t> resource_hashes_;
  std::vector<Superseded> superseded_;
  const Rule* rule_ = nullptr;
  Timings* timings_ = nullptr;
  std::array<Kept, 8> kept_;
  std::uint64_t clock_ = 0;
};

}  // namespace collint
