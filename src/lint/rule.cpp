#include "lint/rule.h"

#include <utility>

#include "model/describe.h"
#include "model/subject.h"

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

void point_at(const Command& command, std::uint64_t resource, const Node& node, Finding& finding) {
  finding.pointer = command.pointer_to(node);
  finding.command = command.index;
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
  Finding& finding =
      add_finding(findings_, rule_->name, severity, place.span, std::move(message), std::move(help));
  finding.subject = 0;
  if (place.node == nullptr) return finding;
  if (!resource_) {
    resource_ = describe_resource(*command_);
    resource_hash_ = hash_of_resource(*command_);
  }
  point_at(*command_, resource_hash_, *place.node, finding);
  finding.resource = *resource_;
  return finding;
}

Finding& Context::report(const SyntaxProblem& problem) {
  Finding& finding = report({problem.span}, problem.message, problem.help);
  finding.subject.reset();
  for (const SyntaxProblem::Place& place : problem.related)
    finding.related.push_back({place.message, place.span});
  return finding;
}

void Context::relate_peer(Finding& finding, std::string message, Place place) const {
  finding.related.push_back({std::move(message), place.span});
  add_peer(finding, *place.node);
}

void Context::add_peer(Finding& finding, const Node& peer) const {
  *finding.subject += hash_of_subject(resource_hash_, *command_, peer);
}

}  // namespace collint
