#include "lint/runner.h"

#include "lint/dependencies.h"
#include "lint/ledger_context.h"
#include "lint/repeats.h"
#include "lint/run_context.h"

namespace collint {
namespace {

Scope scope_of(const Rule& rule) { return rule.check_across != nullptr ? Scope::run : rule.scope; }

/// True for an object that says nothing but what is meant, and in which nothing was found when it came
/// before.
bool is_known(const Node& node, const Context& context) {
  constexpr Shapes told_once =
      Shapes(Shape::community_identifier) | Shape::domain_identifier | Shape::asset_identifier | references;
  return told_once.has(node.shape) && !(node.traits | node.key_traits).any() &&
         context.is_clean(*(&node - node.like));
}

bool holds_several(const Node& node) { return node.extent > 1 && node.extent != 1 + (&node + 1)->extent; }

}  // namespace

Runner::Runner(std::span<const Rule* const> enabled, Limits limits) : limits_(limits) {
  for (const Rule* rule : enabled) {
    if (rule->check_fact != nullptr) by_fact_.push_back(rule);
    if (rule->check_file != nullptr) by_file_.push_back(rule);
    if (rule->check_resource != nullptr) by_resource_.push_back(rule);
    if (rule->check_repeat != nullptr) by_repeat_.push_back(rule);
    if (rule->check_ledger != nullptr) by_ledger_.push_back(rule);
    if (rule->check_across != nullptr) across_files_.push_back(rule);
    if (rule->check_dependency != nullptr) by_dependency_.push_back(rule);
    if (rule->check_run != nullptr) by_run_.push_back(rule);
    rules_.push_back(rule->name);
    if (rule->check == nullptr) continue;
    if (rule->traits.any()) {
      by_trait_.push_back(rule);
      continue;
    }
    for (std::size_t shape = 0; shape < shape_count; ++shape) {
      if (!rule->shapes.has(static_cast<Shape>(shape))) continue;
      by_shape_[shape].push_back({rule->fields.empty() ? Fields(Field::none) : rule->fields,
                                  rule->lacks.empty() ? Fields(Field::none) : rule->lacks, rule});
    }
  }
  std::sort(rules_.begin(), rules_.end());
}

void Runner::check(const Command& command, Context& context) const {
  context.enter(command);
  if (command.row != nullptr) {
    for (const RowFact& fact : command.row->facts) {
      for (const Rule* rule : by_fact_) context.run(*rule, fact);
    }
    if (!command.row->is_usable) return;
  }
  const Node& root = *command.root;
  const bool is_wrapper = root.shape == Shape::wrapper;  // what its lists hold are commands of their own
  const Node* const end = &root + root.extent;
  for (const Node* node = &root; node != end;) {
    const bool is_told = node->like != 0 && is_known(*node, context);
    if (!is_told) check(*node, context);
    node += is_told || (is_wrapper && node != &root) ? node->extent : 1;
  }
  context.leave(command);
}

void Runner::check(const Node& node, Context& context) const {
  const Fields present = node.fields | Field::none;
  const bool in_template = context.in_template();
  for (const auto& [fields, lacks, rule] : by_shape_[static_cast<std::size_t>(node.shape)]) {
    if (present.has_any(fields) && node.fields.lacks_any(lacks) && (in_template || !rule->in_templates) &&
        (!rule->holds_several || holds_several(node)))
      context.run(*rule, node);
  }
  const Traits traits = node.traits | node.key_traits;
  if (!traits.any()) return;
  for (const Rule* rule : by_trait_) {
    const bool wanted = rule->shapes.empty() || rule->shapes.has(node.shape);
    if (wanted && traits.has(rule->traits) && (in_template || !rule->in_templates)) context.run(*rule, node);
  }
}

void Runner::check(const FileSummary& file, Context& context) const {
  for (const Rule* rule : by_file_) context.run(*rule, file);
}

void Runner::check(LedgerContext& context, Scopes scopes) const {
  if (!compares(scopes)) return;
  const auto call = [&](const std::vector<const Rule*>& rules, auto function, const auto&... subject) {
    for (const Rule* rule : rules) {
      const auto check = rule->*function;
      if (check == nullptr || !scopes.has(scope_of(*rule))) continue;
      context.enter(*rule);
      const Stopwatch watch(context.timings(), *rule);
      check(subject..., context);
    }
  };
  const auto repeat = [&](const Repeat& found) { call(by_repeat_, &Rule::check_repeat, found); };
  const bool has_repeats = scopes.has(Scope::file) && !by_repeat_.empty();
  context.resources().each_repeated([&](const Resource& resource) {
    call(by_resource_, &Rule::check_resource, resource);
    if (has_repeats) each_repeat(resource, context, repeat);
    if (!context.spans_files(resource)) return;
    call(across_files_, &Rule::check_across, resource);
    if (by_dependency_.empty()) return;
    for (const UnmetDependency& unmet : unmet_dependencies(resource, context))
      call(by_dependency_, &Rule::check_dependency, unmet);
  });
  call(by_ledger_, &Rule::check_ledger);
  context.remove_superseded();
}

void Runner::check(RunContext& context) const {
  for (const Rule* rule : by_run_) {
    context.enter(*rule);
    const Stopwatch watch(context.timings(), *rule);
    rule->check_run(context.run(), context);
  }
}

bool Runner::compares_spellings(Scopes scopes) const {
  return std::any_of(by_ledger_.begin(), by_ledger_.end(), [&](const Rule* rule) {
    return rule->compares_spellings && scopes.has(scope_of(*rule));
  });
}

bool Runner::compares(Scopes scopes) const {
  const auto any_of = [&](const std::vector<const Rule*>& rules) {
    return std::any_of(rules.begin(), rules.end(),
                       [&](const Rule* rule) { return scopes.has(scope_of(*rule)); });
  };
  return any_of(by_resource_) || any_of(by_repeat_) || any_of(by_ledger_) || any_of(across_files_) ||
         any_of(by_dependency_);
}

}  // namespace collint
