#include "lint/ledger_context.h"

#include <algorithm>

#include "json/stored_command.h"
#include "lint/rule.h"
#include "model/describe.h"

namespace collint {
namespace {

/// The node that begins there: an object or a list by its bracket, a text behind its quote.
const Node* node_at(const Node& root, std::uint32_t place) {
  const Node* end = &root + root.extent;
  const Node* found =
      std::lower_bound(&root, end, root.begin + place,
                       [](const Node& node, std::uint32_t begin) { return node.begin < begin; });
  return found != end && found->begin == root.begin + place ? found : nullptr;
}

}  // namespace

const Node& naming_object(const Occurrence& at) {
  return at.node->is_object() ? *at.node : at.node->parent();
}

LedgerContext::LedgerContext(const Resources& resources, const Source& source, const LineIndex& lines,
                             std::vector<Finding>& findings)
    : resources_(resources), source_(source), locator_(source, lines), findings_(findings) {}

std::optional<Occurrence> LedgerContext::read(const Mention& mention) {
  const auto kept = stored(mention.command);
  if (kept == nullptr) return std::nullopt;
  const Node* node = node_at(*kept->command().root, mention.place);
  if (node == nullptr) return std::nullopt;
  return Occurrence{kept, &kept->command(), node};
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
std::shared_ptr<json::StoredCommand> LedgerContext::stored(std::uint32_t command) {
  ++clock_;
  for (Kept& kept : kept_) {
    if (kept.number != command) continue;
    kept.used = clock_;
    return kept.stored;
  }
  Kept& kept = *std::min_element(kept_.begin(), kept_.end(),
                                 [](const Kept& a, const Kept& b) { return a.used < b.used; });
  kept.used = clock_;
  if (kept.stored.use_count() != 1) kept.stored = std::make_shared<json::StoredCommand>();
  kept.number = UINT32_MAX;
  const CommandRecord& record = resources_.ledger().commands[command];
  if (!kept.stored->read(source_, record.offset, record.size)) return nullptr;
  place(kept.stored->command(), command);
  kept.number = command;
  return kept.stored;
}

/// Fills in where the command stands in the file's list.
void LedgerContext::place(Command& command, std::uint32_t number) const {
  const Ledger& ledger = resources_.ledger();
  command.index = command.position_in_list = number;
  command.has_list = !ledger.is_bare;
  if (ledger.in_lists.empty()) return;
  command.pointer_prefix = ledger.in_lists[number].list;
  command.position_in_list = ledger.in_lists[number].position;
}

Finding& LedgerContext::report(const Occurrence& at, std::string message, std::string help) {
  return report(rule_->severity, at, std::move(message), std::move(help));
}

Finding& LedgerContext::report(Severity severity, const Occurrence& at, std::string message,
                               std::string help) {
  Finding& finding = findings_.emplace_back();
  finding.rule = rule_->name;
  finding.severity = severity;
  finding.message = std::move(message);
  finding.help = std::move(help);
  finding.span = at.span();
  point_at(*at.command, *at.node, finding);
  finding.resource = describe_resource(*at.command);
  return finding;
}

void LedgerContext::remove_superseded() {
  std::sort(superseded_.begin(), superseded_.end(),
            [](const Span& a, const Span& b) { return a.offset < b.offset; });
  std::erase_if(findings_, [&](const Finding& finding) {
    if (!finding.rule.starts_with("text/surrounding") && !finding.rule.starts_with("text/invisible") &&
        !finding.rule.starts_with("text/unusual"))
      return false;
    auto after =
        std::upper_bound(superseded_.begin(), superseded_.end(), finding.span.offset,
                         [](std::uint64_t offset, const Span& span) { return offset < span.offset; });
    if (after == superseded_.begin()) return false;
    const Span& span = *--after;
    return finding.span.offset + finding.span.length <= span.offset + span.length;
  });
  superseded_.clear();
}

}  // namespace collint
