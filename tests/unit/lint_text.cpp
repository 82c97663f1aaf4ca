#include "lint_text.h"

#include <fmt/core.h>

#include <utility>

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

}  // namespace collint::test
