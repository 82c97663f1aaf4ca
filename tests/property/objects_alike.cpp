// Objects that come again are not looked at again, and nobody notices: the findings are those of the same
// file with no two objects written alike.

#include <string>
#include <vector>

#include "catch.h"
#include "lint_text.h"
#include "pages/page.h"
#include "property/samples.h"
#include "rules/registry.h"

namespace collint::test {
namespace {

/// The text with so many blanks behind each brace that the same objects are other bytes.
std::string with_blanks(const std::string& text) {
  std::string out;
  bool in_text = false;
  std::size_t objects = 0;
  for (std::size_t i = 0; i < text.size(); ++i) {
    out += text[i];
    if (in_text && text[i] == '\\' && i + 1 < text.size()) out += text[++i];
    if (text[i] == '"') in_text = !in_text;
    if (!in_text && text[i] == '{') out.append(objects++ % 37, ' ');
  }
  return out;
}

/// But for those of the rules for which the bytes of a command count.
std::vector<std::string> findings_of(const CheckedFile& file) {
  std::vector<std::string> findings;
  for (const Finding& finding : file.findings) {
    if (!finding.rule.starts_with("merge/"))
      findings.push_back(finding.pointer + " " + std::string(finding.rule) + " " + finding.message);
  }
  return findings;
}

void check_alike(const std::string& text, const std::string& name = "input.json") {
  const CheckedFile file = check_text(text, name);
  if (!was_read_whole(file)) return;
  INFO(text);
  CHECK(findings_of(check_text(with_blanks(text), name)) == findings_of(file));
}

}  // namespace

TEST_CASE("objects that come again have their findings: samples") {
  Mutator mutator(5);
  for (const std::string& sample : samples()) {
    check_alike(sample);
    for (int i = 0; i < 40; ++i) check_alike(mutator.mutated(sample));
  }
}

TEST_CASE("objects that come again have their findings: pages, each command twice") {
  for (const RegisteredRule& rule : all_rules()) {
    for (const Example& example : examples_of(rule.page)) {
      const std::string& text = example.files.front().text;
      const std::size_t begin = text.find('{');
      const std::size_t end = text.rfind('}');
      if (example.is_run || !text.starts_with('[') || begin == std::string::npos || end < begin) continue;
      const std::string commands = text.substr(begin, end + 1 - begin);
      check_alike("[" + commands + "," + commands + "," + commands + "]", example.files.front().name);
    }
  }
}

}  // namespace collint::test
