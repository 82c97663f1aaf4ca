#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "lint/finding.h"
#include "lint/timings.h"
#include "model/command.h"
#include "model/file.h"
#include "model/limits.h"
#include "model/node.h"
#include "model/traits.h"
#include "model/vocabulary.h"

namespace collint {

class Context;
class LedgerContext;
class RowFindings;
class RunContext;
struct Repeat;
struct Resource;
struct Run;
struct UnmetDependency;

/// What the functions of a rule that compare commands look at.
enum class Scope : std::uint8_t {
  file,          ///< each file by itself
  declared_run,  ///< all files of a run together where their order is known, else each by itself
  run,           ///< all files of a run together
};
using Scopes = SetOf<Scope>;

/// A rule is this description, the function it names and the page beside it (rule.md). It lives in
/// rules/<category>/<name>/rule.cpp as the constant `rule` in the namespace
/// collint::rules::<category>_<name>, dashes written as underscores; the build finds it there.
struct Rule {
  /// "category/name": the two folders.
  std::string_view name;
  /// Of its findings, unless one says otherwise.
  Severity severity = Severity::warning;
  /// The other severities that it reports with.
  Severities also = {};
  /// The kinds of fixes that it offers.
  Applicabilities fixes = {};
  /// The kinds of nodes to be called for; none of them: all.
  Shapes shapes = {};
  /// With shapes of objects: only for those that have one of these fields; none: whatever the fields.
  Fields fields = {};
  /// With shapes of objects: only for those that lack one of these fields; none: whatever they lack.
  Fields lacks = {};
  /// With shapes of lists and objects: only for those that hold more than one value.
  bool holds_several = false;
  /// Only for nodes whose value or key has one of these traits; none: whatever the traits.
  Traits traits = {};
  /// Only in the templates of tables.
  bool in_templates = false;
  /// Called for each such node, in the order of the file. The texts of the node and of the whole command may
  /// be looked at, nothing may be kept of them. Within an identifier of a community, a domain or an asset,
  /// and within a reference, only what stands there may count: the same bytes are not looked at again.
  void (*check)(const Node&, Context&) = nullptr;
  /// Called for what is to be said of a row of a table besides its commands.
  void (*check_fact)(const RowFact&, Context&) = nullptr;
  /// Called once a file, after its commands.
  void (*check_file)(const FileSummary&, Context&) = nullptr;
  /// Called for each resource that the commands mention more than once, in no particular order.
  void (*check_resource)(const Resource&, LedgerContext&) = nullptr;
  /// Called where a command sets again what an earlier command of the same resource may have set.
  void (*check_repeat)(const Repeat&, LedgerContext&) = nullptr;
  /// Called once with all that the commands mention.
  void (*check_ledger)(LedgerContext&) = nullptr;
  /// True where that asks for LedgerContext::spellings().
  bool compares_spellings = false;
  /// Called for each resource that several files of a run mention, in no particular order.
  void (*check_across)(const Resource&, LedgerContext&) = nullptr;
  /// Called for each reference to what another file of a run creates too late (lint/dependencies.h), with
  /// Scope::run.
  void (*check_dependency)(const UnmetDependency&, LedgerContext&) = nullptr;
  /// Called once a run.
  void (*check_run)(const Run&, RunContext&) = nullptr;
  /// What the functions that take a LedgerContext look at, but for `check_across`.
  Scope scope = Scope::file;
  /// For people its findings about one other file are told as one.
  bool folds = false;
};

/// A place to report: the bytes to show and the node that the pointer names.
struct Place {
  Span span;
  const Node* node = nullptr;
  CellNumber cell = {};  ///< of a place in a table that is no node
};

/// What the commands that a rule looks at belong to.
struct Surroundings {
  bool in_template = false;
  std::vector<const Table*> tables = {};  ///< of a template: those that are read with it
  RowFindings* rows = nullptr;            ///< of a table
  const Table* table = nullptr;           ///< the table itself, as far as it was read
  Timings* timings = nullptr;             ///< for what the rules take; null where nobody wants to know
};

/// What a rule sees of its surroundings, and where it reports to.
class Context {
 public:
  /// The arguments outlive the context.
  Context(const Limits& limits, const Surroundings& surroundings, std::vector<Finding>& findings)
      : limits_(limits), surroundings_(surroundings), findings_(findings) {}

  /// Keeps so many findings at least, the first ones, and counts those that are left over; for as long as
  /// nobody else holds a finding by its place.
  void keep_first(std::size_t wanted, std::vector<CountedFinding>& others) {
    most_findings_ = wanted;
    counted_ = &others;
  }

  [[nodiscard]] const Command& command() const { return *command_; }
  [[nodiscard]] const Limits& limits() const { return limits_; }
  /// True in the template of a table, where texts with placeholders stand for values that are not known yet.
  [[nodiscard]] bool in_template() const { return surroundings_.in_template; }
  /// In a template: the tables of the run that are read with it.
  [[nodiscard]] const std::vector<const Table*>& tables() const { return surroundings_.tables; }

  /// In a table: "column 'Domain'" or, where it has no name, "column 3".
  [[nodiscard]] std::string name_of_column(std::uint32_t column) const;

  /// The key's text, within its quotes.
  [[nodiscard]] Place key_of(const Node& node) const { return {command_->key_span(node), &node}; }
  /// The value: a text within its quotes, an object or a list as a whole.
  [[nodiscard]] Place value_of(const Node& node) const { return {command_->value_span(node), &node}; }
  /// Bytes [from, to) of the node's text, or of its key.
  [[nodiscard]] Place within(const Node& node, bool in_key, std::size_t from, std::size_t to) const {
    return {command_->text_span(node, in_key, from, to), &node};
  }
  /// The command as a whole: its identifier, or all of it where it has none.
  [[nodiscard]] Place whole_command() const;

  /// Adds a finding of the running rule. The reference holds until the next one is added.
  Finding& report(Place place, std::string message, std::string help);
  Finding& report(Severity severity, Place place, std::string message, std::string help);
  /// The same for a cell of the row that the command was made from.
  Finding& report(const RowFact& fact, std::string message, std::string help);
  Finding& report(Severity severity, const RowFact& fact, std::string message, std::string help);
  /// The same for the reason why the file could not be read to its end.
  Finding& report(const SyntaxProblem& problem);

  /// Takes back what the running rule has reported of the file so far.
  void take_back();

  /// Says how a finding is repaired; nothing where there are no edits, and in a workbook.
  void offer(Finding& finding, Applicability applicability, std::string message,
             std::vector<Edit> edits) const;

  /// Adds to a finding the other one of two places that stand in the order of the file by chance: the finding
  /// keeps its fingerprint when they change places.
  void relate_peer(Finding& finding, std::string message, Place place) const;
  /// The same for further ones, which are not shown.
  void add_peer(Finding& finding, const Node& peer) const;

  void enter(const Command& command) {
    if (command.root < root_) clean_since_ = command.root;  // of another window
    root_ = command.root;
    command_ = &command;
    resource_.reset();
    told_before_ = told_;
  }
  void leave(const Command& command) {
    if (told_ != told_before_) clean_since_ = command.root + command.root->extent;
  }
  /// True where nothing was found in the command of the node, which lies in the window that is read; of the
  /// command that is looked at, where nothing was found in it so far.
  [[nodiscard]] bool is_clean(const Node& node) const {
    return &node >= clean_since_ && (&node < root_ || told_ == told_before_);
  }
  void run(const Rule& rule, const Node& node) {
    rule_ = &rule;
    surroundings_.timings == nullptr ? rule.check(node, *this) : run_timed(rule, node);
  }
  void run(const Rule& rule, const RowFact& fact) {
    rule_ = &rule;
    const Stopwatch watch(surroundings_.timings, rule);
    rule.check_fact(fact, *this);
  }
  void run(const Rule& rule, const FileSummary& file) {
    rule_ = &rule;
    const Stopwatch watch(surroundings_.timings, rule);
    rule.check_file(file, *this);
  }

 private:
  void run_timed(const Rule& rule, const Node& node);
  void know_resource();
  [[nodiscard]] bool is_told(const Node& node, Span span);
  Finding& add(Severity severity, Span span, std::string message, std::string help);
  Finding& discard();

  const Limits& limits_;
  const Surroundings& surroundings_;
  std::vector<Finding>& findings_;
  const Command* command_ = nullptr;
  const Node* root_ = nullptr;           ///< of the command
  std::optional<std::string> resource_;  ///< of the command, once a finding has asked for it
  std::uint64_t resource_hash_ = 0;      ///< likewise
  const Rule* rule_ = nullptr;
  std::size_t most_findings_ = SIZE_MAX;
  std::vector<CountedFinding>* counted_ = nullptr;  ///< not null where there is a most
  std::uint64_t told_ = 0;                          ///< findings so far
  std::uint64_t told_before_ = 0;                   ///< those before the command
  const Node* clean_since_ = nullptr;  ///< from there on nothing was found in the commands of the window
  Finding discarded_;                  ///< what a rule tells that is told already
};

}  // namespace collint
