#include "lint/rule.h"
#include "model/describe.h"

#include <utility>

namespace collint {

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

void point_at(const Command& command, const Node& node, Finding& finding) {
  finding.pointer = command.pointer_to(node);
  finding.command_pointer_size = command.pointer_to(*command.root).size();
  finding.command = command.index;
}

Place Context::whole_command() const {
  const Node* identifier = command_->identifier();
  return value_of(identifier == nullptr ? *command_->root : *identifier);
}

Finding& Context::report(Place place, std::string message, std::string help) {
  return report(rule_->severity, place, std::move(message), std::move(help));
}

Finding& Context::report(Severity severity, Place place, std::string message, std::string help) {
  Finding& finding =
      add_finding(findings_, rule_->name, severity, place.span, std::move(message), std::move(help));
  if (place.node == nullptr) return finding;
  point_at(*command_, *place.node, finding);
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
