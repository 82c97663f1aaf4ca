// The fixes that the pages show make the same of a file however it is laid out.

#include <string>
#include <vector>

#include "catch.h"
#include "fix/repair.h"
#include "pages/repaired.h"
#include "property/layout.h"
#include "rules/registry.h"

namespace collint::test {
namespace {

/// The one JSON file of an example once a rule has no more fixes for it.
std::string fixed_by(const Rule& rule, const Example& example) {
  const RepairRequest request{
      .check = [&](const Texts& texts) { return check_example(example, texts); },
      .is_wanted = [&](std::size_t /*file*/, const Finding& finding) { return finding.rule == rule.name; }};
  const Repairs repairs = repair(request, check_example(example));
  CHECK(repairs.remarks == std::vector<std::string>());
  return repairs.files.empty() ? example.files.front().text : repairs.files.front().after;
}

bool is_json(const std::string& text) { return text.starts_with('[') || text.starts_with('{'); }

}  // namespace

TEST_CASE("fixes make the same of a file in any layout") {
  std::size_t count = 0;
  for (const RegisteredRule& rule : all_rules()) {
    INFO(rule.rule->name);
    for (Example& example : examples_of(rule.page)) {
      if (example.is_run || example.fixed_begin == 0 || !is_json(example.files.front().text)) continue;
      const std::string text = example.files.front().text;
      for (const Layout layout : layouts) {
        example.files.front().text = laid_out(text, layout);
        INFO(example.files.front().text);
        const std::string fixed = fixed_by(*rule.rule, example);
        INFO(fixed);
        CHECK(laid_out(fixed, Layout::minified) == laid_out(example.fixed, Layout::minified));
        ++count;
      }
    }
  }
  CHECK(count > 50);
}

}  // namespace collint::test
