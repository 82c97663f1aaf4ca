// Every example of every rule's page, checked with all rules. With COLLINT_UPDATE_PAGES=1 in the environment
// the findings in the pages are written anew; read the difference before you commit it.

#include <cstdlib>
#include <fstream>
#include <string>

#include "catch.h"
#include "fix/apply.h"
#include "lint_text.h"
#include "pages/page.h"
#include "rules/registry.h"

namespace collint::test {
namespace {

/// What is found in the files of an example, in their order, the configuration and the baseline left out.
std::vector<CheckedFile> check(const Example& example, std::vector<NamedText> files) {
  if (example.is_run) return std::move(check_files(std::move(files), example.sequence).checked.files);
  std::vector<CheckedFile> checked;
  checked.push_back(check_text(files.front().text, files.front().name, {}, example.limits));
  return checked;
}

/// Applies the fixes that a rule has for a file. False where there is none.
bool fix(const CheckedFile& checked, const Rule& rule, std::vector<NamedText>& files) {
  std::vector<const Fix*> fixes;
  for (const Finding& finding : checked.findings) {
    if (finding.rule != rule.name || !finding.fix) continue;
    CHECK(rule.fixes.has(finding.fix->applicability));
    fixes.push_back(&*finding.fix);
  }
  if (fixes.empty()) return false;
  for (NamedText& file : files) {
    if (file.name == checked.name) file.text = with_fixes(file.text, compatible(fixes));
  }
  return true;
}

/// The block of an example once a rule has no more fixes for it.
std::string fixed_by(const Rule& rule, const Example& example) {
  std::vector<NamedText> files = example.files;
  bool has_fixed = true;
  for (int pass = 0; has_fixed; ++pass) {
    REQUIRE(pass < 10);
    has_fixed = false;
    for (const CheckedFile& checked : check(example, files)) has_fixed |= fix(checked, rule, files);
  }
  return text_of_block(example, files);
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
