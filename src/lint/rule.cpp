#include "lint/rule.h"

#include <fmt/core.h>

#include <algorithm>
#include <functional>
#include <tuple>
#include <utility>

#include "lint/row_findings.h"
#include "model/characters.h"
#include "model/describe.h"
#include "model/mixed.h"
#include "model/subject.h"

namespace collint {
namespace {

std::uint64_t with_rule(std::string_view rule, std::uint64_t subject) {
  return mixed(subject ^ std::hash<std::string_view>()(rule));
}

/// Facts that come again in many rows for one reason are told once; `place` is that in the template.
std::uint64_t repeated_place(const RowFact& fact, std::uint64_t place) {
  return place + mixed(static_cast<std::uint64_t>(fact.kind) << 32U | fact.column);
}

bool comes_again(const RowFact& fact) {
  return fact.is_missing || fact.is_shared || fact.kind == RowFact::Kind::blank_row ||
         fact.kind == RowFact::Kind::drops_escape;
}

}  // namespace

Finding& add_finding(std::vector<Finding>& findings, std::string_view rule, Severity severity, Span span,
                     std::string message, std::string help) {
  Finding& finding = findings.emplace_back();
  finding.rule = rule;
  finding.severity = severity;
  finding.message = std::move(message);
  finding.help = std::move(help);
  finding.span = span;
  return finding;
}

CountedFinding counted(const Finding& finding) {
  const auto fix = finding.fix ? std::optional(finding.fix->applicability) : std::nullopt;
  return {finding.rule, finding.severity, finding.span, fix};
}

void sort(std::vector<Finding>& findings) {
  const auto stands_before = [](const Finding& a, const Finding& b) {
    return std::tie(a.span.offset, a.rule) < std::tie(b.span.offset, b.rule);
  };
  if (std::is_sorted(findings.begin(), findings.end(), stands_before)) return;
  std::vector<Finding*> order;  // findings are large, and are moved once only
  order.reserve(findings.size());
  for (Finding& finding : findings) order.push_back(&finding);
  std::stable_sort(order.begin(), order.end(),
                   [&](const Finding* a, const Finding* b) { return stands_before(*a, *b); });
  std::vector<Finding> sorted;
  sorted.reserve(findings.size());
  for (Finding* finding : order) sorted.push_back(std::move(*finding));
  findings = std::move(sorted);
}

void keep_first(std::size_t wanted, std::vector<Finding>& findings, std::vector<CountedFinding>& others) {
  if (findings.size() <= wanted) return;
  sort(findings);
  const auto first = findings.begin() + static_cast<std::ptrdiff_t>(wanted);
  for (auto finding = first; finding != findings.end(); ++finding) others.push_back(counted(*finding));
  findings.erase(first, findings.end());
}

void keep_first_of_many(std::size_t wanted, std::vector<Finding>& findings,
                        std::vector<CountedFinding>& others) {
  if (findings.size() / 2 >= wanted) keep_first(wanted, findings, others);
}

void offer(Finding& finding, Applicability applicability, std::string message, std::vector<Edit> edits) {
  if (edits.empty()) return;
  std::sort(edits.begin(), edits.end(),
            [](const Edit& a, const Edit& b) { return a.span.offset < b.span.offset; });
  finding.fix = {applicability, std::move(message), std::move(edits)};
}

void point_at(const Command& command, std::uint64_t resource, const Node& node, Finding& finding) {
  finding.pointer = command.pointer_to(node);
  finding.command = command.row != nullptr ? command.position_in_list : command.index;
  finding.cell = command.cell_at(finding.span);
  finding.subject = hash_of_subject(resource, command, node);
}

Place Context::whole_command() const {
  const Node* identifier = command_->identifier();
  return value_of(identifier == nullptr ? *command_->root : *identifier);
}

Finding& Context::report(Place place, std::string message, std::string help) {
  return report(rule_->severity, place, std::move(message), std::move(help));
}

Finding& Context::report(Severity severity, Place place, std::string message, std::string help) {
  if (place.node != nullptr && is_told(*place.node, place.span)) return discard();
  Finding& finding = add(severity, place.span, std::move(message), std::move(help));
  finding.subject = 0;
  finding.cell = place.cell;
  if (place.node == nullptr) return finding;
  know_resource();
  point_at(*command_, resource_hash_, *place.node, finding);
  finding.resource = *resource_;
  return finding;
}

Finding& Context::report(const RowFact& fact, std::string message, std::string help) {
  return report(rule_->severity, fact, std::move(message), std::move(help));
}

Finding& Context::report(Severity severity, const RowFact& fact, std::string message, std::string help) {
  const Row& row = *command_->row;
  const std::uint64_t place = hash_of_subject(0, *row.origin, *fact.at);
  if (comes_again(fact) && surroundings_.rows->is_repeat(with_rule(rule_->name, repeated_place(fact, place)),
                                                         row.number, findings_.size()))
    return discard();
  Finding& finding = add(severity, row.record->span_of(fact.column), std::move(message), std::move(help));
  know_resource();
  finding.pointer = row.origin->pointer_to(*fact.at);
  finding.command = row.origin->position_in_list;
  finding.cell = {row.number, fact.column};
  finding.subject = resource_hash_ + place;
  if (row.is_usable) finding.resource = *resource_;
  return finding;
}

/// True for a finding of a table that its template or an earlier row tells as well.
bool Context::is_told(const Node& node, Span span) {
  if (command_->row == nullptr) return false;
  RowFindings& rows = *surroundings_.rows;
  if (!rows.wants(rule_->name, *command_, node)) return true;
  // A text is the same wherever the template puts its cell.
  const std::uint64_t what =
      node.is_text() ? std::hash<std::string_view>()(node.text) : hash_of_subject(0, *command_, node);
  const CellNumber cell = command_->cell_at(span);
  return rows.is_repeat(with_rule(rule_->name, what) + mixed(cell.column), cell.row, findings_.size());
}

std::string Context::name_of_column(std::uint32_t column) const {
  const std::string heading = surroundings_.table->heading(column);
  return heading.empty() ? fmt::format("column {}", column) : fmt::format("column '{}'", shortened(heading));
}

void Context::run_timed(const Rule& rule, const Node& node) {
  const Stopwatch watch(surroundings_.timings, rule);
  rule.check(node, *this);
}

void Context::know_resource() {
  if (resource_) return;
  resource_ = describe_resource(*command_);
  resource_hash_ = hash_of_resource(*command_);
}

Finding& Context::add(Severity severity, Span span, std::string message, std::string help) {
  ++told_;
  if (counted_ != nullptr) keep_first_of_many(most_findings_, findings_, *counted_);
  return add_finding(findings_, rule_->name, severity, span, std::move(message), std::move(help));
}

Finding& Context::discard() {
  discarded_ = Finding();
  discarded_.subject = 0;
  return discarded_;
}

Finding& Context::report(const SyntaxProblem& problem) {
  Finding& finding = report({problem.span}, problem.message, problem.help);
  finding.subject.reset();
  for (const SyntaxProblem::Place& place : problem.related)
    finding.related.push_back({place.message, place.span});
  return finding;
}

void Context::take_back() {
  std::erase_if(findings_, [this](const Finding& finding) { return finding.rule == rule_->name; });
}

void Context::offer(Finding& finding, Applicability applicability, std::string message,
                    std::vector<Edit> edits) const {
  const Table* table = surroundings_.table;
  if (table == nullptr || !table->is_workbook)
    collint::offer(finding, applicability, std::move(message), std::move(edits));
}

void Context::relate_peer(Finding& finding, std::string message, Place place) const {
  finding.related.push_back({std::move(message), place.span});
  add_peer(finding, *place.node);
}

void Context::add_peer(Finding& finding, const Node& peer) const {
  *finding.subject += hash_of_subject(resource_hash_, *command_, peer);
}

}  // namespace collint
