#include "lint/ledger_context.h"

#include <fmt/core.h>

#include <algorithm>
#include <tuple>

#include "ledger/parents.h"
#include "lint/rule.h"
#include "lint/stored_command.h"
#include "model/describe.h"
#include "model/subject.h"

namespace collint {
namespace {

const Node* node_at(const Node& root, std::uint32_t place) {
  return place < root.extent ? &root + place : nullptr;
}

}  // namespace

const Node& naming_object(const Occurrence& at) {
  return at.node->is_object() ? *at.node : at.node->parent();
}

LedgerContext::LedgerContext(const Resources& resources, const std::vector<ComparedFile>& files,
                             const Run& run, const Limits& limits, std::size_t most_findings)
    : resources_(resources), files_(files), run_(run), limits_(limits), most_findings_(most_findings) {}

std::size_t LedgerContext::file_of(std::uint32_t command) const {
  const auto after = std::upper_bound(
      files_.begin(), files_.end(), command,
      [](std::uint32_t number, const ComparedFile& file) { return number < file.first_command; });
  return static_cast<std::size_t>(after - files_.begin()) - 1;
}

const Spellings& LedgerContext::spellings() {
  if (spellings_found_.valid()) spellings_found_.get();
  if (!spellings_) spellings_.emplace(resources_);
  return *spellings_;
}

void LedgerContext::find_spellings() {
  spellings_found_ = std::async(std::launch::async, [this] { spellings_.emplace(resources_); });
}

bool LedgerContext::is_in_circle(const Mention& parent) {
  if (!circles_) {
    circles_.emplace();
    for (const ParentReference& reference : parent_references(resources_)) {
      if (reference.circle != 0) circles_->push_back(reference.mention.command);
    }
  }
  return std::binary_search(circles_->begin(), circles_->end(), parent.command);
}

const Stage* LedgerContext::stage_of(std::size_t file) const {
  const std::size_t stage = files_[file].file->stage;
  return stage == Run::no_stage ? nullptr : &run_.stages[stage];
}

bool LedgerContext::follows_directly(const Mention& later, const Mention& earlier) const {
  const std::uint32_t distance = later.command - earlier.command;
  const std::size_t number = file_of(earlier);
  if (number != file_of(later)) return false;
  const std::uint32_t in_row = file(number).commands.in_row;
  if (distance == 1 || distance == in_row) return true;
  return in_row > 0 && distance % in_row == 0 && is_left_out_between(earlier, later, in_row);
}

/// True where no row between two gives the command: rows of a sheet that are empty, rows without a key.
bool LedgerContext::is_left_out_between(const Mention& earlier, const Mention& later,
                                        std::uint32_t in_row) const {
  const ComparedFile& file = files_[file_of(earlier)];
  for (std::uint32_t number = earlier.command + in_row; number < later.command; number += in_row) {
    if (!file.file->commands.records[number - file.first_command].is_empty()) return false;
  }
  return true;
}

const CommandRecord& LedgerContext::record(const Mention& mention) const {
  const ComparedFile& file = files_[file_of(mention)];
  return file.file->commands.records[mention.command - file.first_command];
}

Locator& LedgerContext::locator_of(std::size_t file) {
  if (!locator_ || located_file_ != file) {
    locator_.emplace(*files_[file].file->source, files_[file].file->lines);
    located_file_ = file;
  }
  return *locator_;
}

std::string LedgerContext::place_of(const Occurrence& at) {
  if (at.command->row != nullptr) return fmt::format("row {}", at.command->row->number);
  return fmt::format("line {}", locator_of(at.file).line_of(at.span().offset));
}

std::string LedgerContext::place_of(const Occurrence& at, const Occurrence& from) {
  const std::string place = place_of(at);
  return at.file == from.file ? place : fmt::format("{} of {}", place, file(at.file).name);
}

std::optional<Occurrence> LedgerContext::read(const Mention& mention) {
  const auto kept = stored(mention.command);
  if (kept == nullptr) return std::nullopt;
  const Node* node = node_at(*kept->command().root, mention.place);
  if (node == nullptr) return std::nullopt;
  return Occurrence{kept, &kept->command(), node, file_of(mention)};
}

std::optional<std::pair<Occurrence, Occurrence>> LedgerContext::read_same(const Mention& first,
                                                                          const Mention& later) {
  auto a = read(first);
  auto b = read(later);
  if (!a || !b) return std::nullopt;
  Mention described;
  const bool comparable = a->node->is_object() && b->node->is_object() && first.form() == later.form() &&
                          first.text_high == later.text_high && first.text_low == later.text_low;
  if (comparable && describe_texts(*a->node, described) && !same_texts(*a->node, *b->node))
    return std::nullopt;
  return std::pair(std::move(*a), std::move(*b));
}

/// A command that many findings tell of, such as one with thousands of relations, stays among those kept.
std::shared_ptr<StoredCommand> LedgerContext::stored(std::uint32_t command) {
  ++clock_;
  for (Kept& kept : kept_) {
    if (kept.number != command) continue;
    kept.used = clock_;
    return kept.stored;
  }
  Kept& kept = *std::min_element(kept_.begin(), kept_.end(),
                                 [](const Kept& a, const Kept& b) { return a.used < b.used; });
  kept.used = clock_;
  if (kept.stored.use_count() != 1) kept.stored = std::make_shared<StoredCommand>();
  kept.number = UINT32_MAX;
  const ComparedFile& file = files_[file_of(command)];
  if (!kept.stored->read(*file.file, command - file.first_command)) return nullptr;
  kept.number = command;
  return kept.stored;
}

Finding& LedgerContext::report(const Occurrence& at, std::string message, std::string help) {
  return report(rule_->severity, at, std::move(message), std::move(help));
}

Finding& LedgerContext::report(Severity severity, const Occurrence& at, std::string message,
                               std::string help) {
  reported_file_ = at.file;
  CheckedFile& file = *files_[at.file].file;
  keep_first_of_many(most_findings_, file.findings, file.counted);
  Finding& finding =
      add_finding(file.findings, rule_->name, severity, at.span(), std::move(message), std::move(help));
  point_at(*at.command, resource_of(at), *at.node, finding);
  finding.resource = describe_resource(*at.command);
  return finding;
}

Finding& LedgerContext::report_conflict(const Occurrence& at, std::string message, std::string help) {
  if (run_.is_declared) return report(at, std::move(message), std::move(help));
  return report(std::min(rule_->severity, Severity::warning), at,
                "If these files are imported at the same time: " + message, std::move(help));
}

Finding& LedgerContext::report_file(std::string message, std::string help) {
  CheckedFile& file = *files_.front().file;
  return add_finding(file.findings, rule_->name, rule_->severity, opening_of(file.summary),
                     std::move(message), std::move(help));
}

void LedgerContext::offer(Finding& finding, Applicability applicability, std::string message,
                          std::vector<Edit> edits) const {
  const Table* table = file(reported_file_).summary.table.get();
  if (table == nullptr || !table->is_workbook)
    collint::offer(finding, applicability, std::move(message), std::move(edits));
}

void LedgerContext::relate(Finding& finding, std::string message, const Occurrence& at) const {
  finding.in_one_row |=
      at.file == reported_file_ && at.command->row != nullptr && at.command->row->number == finding.cell.row;
  finding.related.push_back(
      {std::move(message), at.span(), at.file == reported_file_ ? nullptr : files_[at.file].file});
}

void LedgerContext::relate_peer(Finding& finding, std::string message, const Occurrence& at) {
  relate(finding, std::move(message), at);
  *finding.subject += hash_of_subject(resource_of(at), *at.command, *at.node);
}

std::uint64_t LedgerContext::resource_of(const Occurrence& at) {
  const auto [entry, is_new] = resource_hashes_.try_emplace({at.file, *at.command->index});
  if (is_new) entry->second = hash_of_resource(*at.command);
  return entry->second;
}

void LedgerContext::remove_superseded() {
  const auto is_before = [](const Superseded& a, const Superseded& b) {
    return std::tie(a.file, a.span.offset) < std::tie(b.file, b.span.offset);
  };
  std::sort(superseded_.begin(), superseded_.end(), is_before);
  for (auto begin = superseded_.begin(); begin != superseded_.end();) {
    const std::size_t number = begin->file;
    const auto end =
        std::find_if(begin, superseded_.end(), [&](const Superseded& other) { return other.file != number; });
    const auto is_superseded = [&](const auto& finding) {
      if (!finding.rule.starts_with("text/surrounding") && !finding.rule.starts_with("text/invisible") &&
          !finding.rule.starts_with("text/unusual"))
        return false;
      const auto after = std::upper_bound(begin, end, Superseded{number, finding.span}, is_before);
      if (after == begin) return false;
      const Span& span = (after - 1)->span;
      return finding.span.offset + finding.span.length <= span.offset + span.length;
    };
    std::erase_if(files_[number].file->findings, is_superseded);
    std::erase_if(files_[number].file->counted, is_superseded);
    begin = end;
  }
  superseded_.clear();
}

}  // namespace collint
