#include "lint_text.h"

#include <fmt/core.h>

#include <utility>

#include "lint/runner.h"
#include "report/report.h"
#include "report/visible.h"
#include "rules/registry.h"

namespace collint::test {

CheckedFile check_text(std::string text, const std::string& name, const CheckOptions& options,
                       const Limits& limits) {
  const std::vector<const Rule*> rules = select_rules({}, {});
  return check_file(name, source_of(std::move(text)), Runner(rules, limits), options);
}

std::vector<std::string> lines_of(const CheckedFile& file) {
  Locator locator(*file.source, file.lines);
  std::vector<std::string> lines;
  for (const Finding& finding : file.findings) {
    const Position at = locator.at(finding.span.offset);
    lines.push_back(fmt::format("{}:{}: {}[{}]: {}", at.line, at.column, name_of(finding.severity),
                                finding.rule, visible(finding.message)));
  }
  return lines;
}

std::string description_of(const CheckedFile& file) {
  const auto place = [](const Span& span) { return fmt::format("{}+{}", span.offset, span.length); };
  const std::vector<std::string> lines = lines_of(file);
  std::string all;
  for (std::size_t i = 0; i < lines.size(); ++i) {
    const Finding& finding = file.findings[i];
    const std::string command = finding.command ? std::to_string(*finding.command) : "none";
    all += fmt::format("{} | {} | {} '{}' {} | {} | {}\n", lines[i], finding.help, place(finding.span),
                       finding.pointer, finding.subject.value_or(1), command, finding.resource);
    for (const Related& related : finding.related)
      all += fmt::format("  {} {}\n", place(related.span), related.message);
  }
  const FileSummary& summary = file.summary;
  return all + fmt::format("{} {} {} {} {} {}", static_cast<int>(summary.top_level),
                           place(summary.top_level_span), summary.byte_order_mark, summary.commands,
                           summary.assets, file.error);
}

}  // namespace collint::test
