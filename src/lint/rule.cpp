#include "lint/rule.h"
#include "model/describe.h"

#include <utility>

namespace collint {

Place Context::whole_command() const {
  const Node* identifier = command_->identifier();
  return value_of(identifier == nullptr ? *command_->root : *identifier);
}

Finding& Context::report(Place place, std::string message, std::string help) {
  return report(rule_->severity, place, std::move(message), std::move(help));
}

Finding& Context::report(Severity severity, Place place, std::string message, std::string help) {
  Finding& finding = findings_.emplace_back();
  finding.rule = rule_->name;
  finding.severity = severity;
  finding.message = std::move(message);
  finding.help = std::move(help);
  finding.span = place.span;
  if (place.node == nullptr) return finding;
  finding.pointer = command_->pointer_to(*place.node);
  finding.command_pointer_size = command_->pointer_to(*command_->root).size();
  finding.command = command_->index;
  if (!resource_) resource_ = describe_resource(*command_);
  finding.resource = *resource_;
  return finding;
}

Finding& Context::report(const SyntaxProblem& problem) {
  Finding& finding = report({problem.span}, problem.message, problem.help);
  for (const SyntaxProblem::Place& place : problem.related)
    finding.related.push_back({place.message, place.span});
  return finding;
}

}  // namespace collint
