// A file that is written anew, by another program or in another layout, keeps the fingerprints of its
// findings.

#include <algorithm>
#include <string>
#include <string_view>
#include <vector>

#include "catch.h"
#include "lint_text.h"
#include "pages/page.h"
#include "property/rewrite.h"
#include "report/fingerprint.h"
#include "rules/registry.h"

namespace collint::test {
namespace {

std::vector<std::string> fingerprints_of(const std::string& text, const Example& example,
                                         bool (*counts)(std::string_view)) {
  CheckedFile file = check_text(text, example.files.front().name, {}, example.limits);
  name_findings(file, file.name);
  std::vector<std::string> fingerprints;
  for (const Finding& finding : file.findings) {
    if (counts(finding.rule)) fingerprints.push_back(std::string(finding.rule) + " " + finding.fingerprint);
  }
  std::sort(fingerprints.begin(), fingerprints.end());
  return fingerprints;
}

bool any(std::string_view /*rule*/) { return true; }

/// Another order of commands is another mistake, or none, for the rules that are about order; and the
/// category `text` leaves to text/near-duplicate what the later of two names is like.
bool is_without_order(std::string_view rule) {
  return !rule.starts_with("merge/") && !rule.starts_with("order/") && rule != "text/surrounding-space";
}

void check_all(const Rewriting& how, bool (*counts)(std::string_view)) {
  Mutator random(7);
  std::size_t compared = 0;
  for (const RegisteredRule& rule : all_rules()) {
    for (const Example& example : examples_of(rule.page)) {
      if (example.is_run) continue;
      const std::vector<std::string> before = fingerprints_of(example.files.front().text, example, counts);
      for (int i = 0; i < 5 && !before.empty(); ++i) {
        const std::string text = rewritten(example.files.front().text, how, random);
        if (text.empty()) continue;
        INFO(example.files.front().text);
        INFO(text);
        CHECK(fingerprints_of(text, example, counts) == before);
        ++compared;
      }
    }
  }
  CHECK(compared > 200);
}

}  // namespace

TEST_CASE("fingerprints outlast another layout") { check_all({.layout = true}, any); }

TEST_CASE("fingerprints outlast other escapes") { check_all({.escapes = true}, any); }

TEST_CASE("fingerprints outlast another order of keys and of list items") {
  check_all({.members = true, .items = true}, any);
}

TEST_CASE("fingerprints outlast another order of commands") {
  check_all({.commands = true}, is_without_order);
}

}  // namespace collint::test
