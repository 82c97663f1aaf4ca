#include "lint/runner.h"

#include "lint/ledger_context.h"
#include "lint/repeats.h"

namespace collint {

Runner::Runner(std::span<const Rule* const> enabled, Limits limits) : limits_(limits) {
  for (const Rule* rule : enabled) {
    if (rule->check_file != nullptr) by_file_.push_back(rule);
    if (rule->check_resource != nullptr) by_resource_.push_back(rule);
    if (rule->check_repeat != nullptr) by_repeat_.push_back(rule);
    if (rule->check_ledger != nullptr) by_ledger_.push_back(rule);
    if (rule->check == nullptr) continue;
    if (rule->traits.any()) {
      by_trait_.push_back(rule);
      continue;
    }
    for (std::size_t shape = 0; shape < shape_count; ++shape) {
      if (rule->shapes.has(static_cast<Shape>(shape))) by_shape_[shape].push_back(rule);
    }
  }
}

void Runner::check(const Command& command, Context& context) const {
  context.enter(command);
  const Node* const root = command.root;
  const bool wrapper = root->shape == Shape::wrapper;  // what its lists hold are commands of their own
  for (const Node* node = root; node != root + root->extent;
       node += wrapper && node != root ? node->extent : 1) {
    for (const Rule* rule : by_shape_[static_cast<std::size_t>(node->shape)]) context.run(*rule, *node);
    const Traits traits = node->traits | node->key_traits;
    if (!traits.any()) continue;
    for (const Rule* rule : by_trait_) {
      const bool wanted = rule->shapes.empty() || rule->shapes.has(node->shape);
      if (wanted && traits.has(rule->traits)) context.run(*rule, *node);
    }
  }
}

void Runner::check(const FileSummary& file, Context& context) const {
  for (const Rule* rule : by_file_) context.run(*rule, file);
}

void Runner::check(LedgerContext& context) const {
  const auto repeat = [&](const Repeat& found) {
    for (const Rule* rule : by_repeat_) {
      context.enter(*rule);
      rule->check_repeat(found, context);
    }
  };
  context.resources().each_repeated([&](const Resource& resource) {
    for (const Rule* rule : by_resource_) {
      context.enter(*rule);
      rule->check_resource(resource, context);
    }
    if (!by_repeat_.empty()) each_repeat(resource, context, repeat);
  });
  for (const Rule* rule : by_ledger_) {
    context.enter(*rule);
    rule->check_ledger(context);
  }
  context.remove_superseded();
}

}  // namespace collint
