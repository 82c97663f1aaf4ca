// Every example of every rule's page, checked with all rules. With COLLINT_UPDATE_PAGES=1 in the environment
// the findings in the pages are written anew; read the difference before you commit it.

#include <cstdlib>
#include <fstream>
#include <string>

#include "catch.h"
#include "lint_text.h"
#include "pages/page.h"
#include "pages/repaired.h"
#include "rules/registry.h"

namespace collint::test {
namespace {

/// The block of an example once a rule has no more fixes for it.
std::string fixed_by(const Rule& rule, const Example& example) {
  const RepairRequest request{
      .check = [&](const Texts& texts) { return check_example(example, texts); },
      .is_wanted = [&](std::size_t /*file*/, const Finding& finding) { return finding.rule == rule.name; }};
  const Repairs repairs = repair(request, check_example(example));
  CHECK(repairs.remarks == std::vector<std::string>());
  return text_of_block(example, with_texts(example.files, texts_of(repairs)));
}

/// The fixes that an example offers are of the kinds that their rules tell of.
void check_kinds(const Example& example) {
  for (const CheckedFile& file : check_example(example)) {
    for (const Finding& finding : file.findings) {
      INFO(finding.rule);
      if (finding.fix) CHECK(find_rule(finding.rule)->rule->fixes.has(finding.fix->applicability));
    }
  }
}

std::vector<std::string> lines_given_by(const Example& example) {
  if (example.is_run) return lines_of(check_files(example.files, example.sequence));
  const NamedText& file = example.files.front();
  return lines_of(check_text(file.text, file.name, {}, example.limits));
}

std::string findings_of(const Example& example) {
  std::string lines;
  for (const std::string& line : lines_given_by(example)) lines += line + "\n";
  return lines;
}

void update(const RegisteredRule& rule) {
  std::string page(rule.page);
  const std::vector<Example> examples = examples_of(page);
  for (auto example = examples.rbegin(); example != examples.rend(); ++example) {
    if (example->fixed_begin != 0)
      page.replace(example->fixed_begin, example->fixed.size(), fixed_by(*rule.rule, *example));
    if (example->expected_begin == 0) continue;
    page.replace(example->expected_begin, example->expected.size(), findings_of(*example));
  }
  if (page != rule.page)
    std::ofstream(COLLINT_RULES_FOLDER "/" + std::string(rule.rule->name) + "/rule.md") << page;
}

}  // namespace

TEST_CASE("the examples of the pages give what the pages say") {
  const bool updating = std::getenv("COLLINT_UPDATE_PAGES") != nullptr;
  for (const RegisteredRule& rule : all_rules()) {
    INFO("page of " << rule.rule->name);
    const std::vector<Example> examples = examples_of(rule.page);
    bool any_bad = false;
    bool any_good = false;
    bool any_fixed = false;
    for (const Example& example : examples) {
      INFO(example.text);
      (example.bad ? any_bad : any_good) = true;
      if (example.bad) {
        CHECK(example.expected_begin != 0);
        CHECK(findings_of(example).find("[" + std::string(rule.rule->name) + "]") != std::string::npos);
      }
      if (!updating) CHECK(findings_of(example) == example.expected);
      check_kinds(example);
      if (example.fixed_begin == 0) continue;
      any_fixed = true;
      CHECK(example.fixed != example.text);
      if (!updating) CHECK(fixed_by(*rule.rule, example) == example.fixed);
    }
    CHECK(any_bad);
    CHECK(any_good);
    CHECK(any_fixed == !rule.rule->fixes.empty());
    for (const char* heading :
         {"\n## What it does\n", "\n## Why it matters\n", "\n## Example\n", "\n## Fix\n"}) {
      INFO(heading);
      CHECK(rule.page.find(heading) != std::string_view::npos);
    }
    if (updating) update(rule);
  }
}

}  // namespace collint::test
