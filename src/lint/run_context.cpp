#include "lint/run_context.h"

#include <fmt/core.h>

#include <utility>

#include "lint/rule.h"

namespace collint {

Finding& RunContext::report(const Stage& stage, Span span, std::string_view key, std::string message,
                            std::string help) {
  return report(rule_->severity, stage, span, key, std::move(message), std::move(help));
}

Finding& RunContext::report(Severity severity, const Stage& stage, Span span, std::string_view key,
                            std::string message, std::string help) {
  Finding& finding = add_finding(findings_, rule_->name, severity, span, std::move(message), std::move(help));
  finding.pointer = key.empty() ? stage.pointer : fmt::format("{}/{}", stage.pointer, key);
  return finding;
}

Finding& RunContext::report(std::size_t file, Severity severity, std::string message, std::string help) {
  CheckedFile& checked = files_[file];
  Finding& finding = add_finding(checked.findings, rule_->name, severity, opening_of(checked.summary),
                                 std::move(message), std::move(help));
  finding.subject = 0;
  return finding;
}

}  // namespace collint
