#include "lint/run_context.h"

#include <fmt/core.h>

#include <algorithm>
#include <utility>

#include "lint/rule.h"

namespace collint {

Finding& RunContext::report(const Stage& stage, Span span, std::string_view key, std::string message,
                            std::string help) {
  return report(rule_->severity, stage, span, key, std::move(message), std::move(help));
}

Finding& RunContext::report(Severity severity, const Stage& stage, Span span, std::string_view key,
                            std::string message, std::string help) {
  Finding& finding = add(findings_, severity, span, std::move(message), std::move(help));
  finding.pointer = key.empty() ? stage.pointer : fmt::format("{}/{}", stage.pointer, key);
  return finding;
}

Finding& RunContext::report(std::size_t file, Severity severity, std::string message, std::string help) {
  CheckedFile& checked = files_[file];
  const Span& whole = checked.summary.top_level_span;
  Finding& finding = add(checked.findings, severity, {whole.offset, std::min<std::uint64_t>(whole.length, 1)},
                         std::move(message), std::move(help));
  finding.subject = 0;
  return finding;
}

Finding& RunContext::add(std::vector<Finding>& findings, Severity severity, Span span, std::string message,
                         std::string help) {
  Finding& finding = findings.emplace_back();
  finding.rule = rule_->name;
  finding.severity = severity;
  finding.message = std::move(message);
  finding.help = std::move(help);
  finding.span = span;
  return finding;
}

}  // namespace collint
