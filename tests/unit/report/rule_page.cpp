#include "report/rule_page.h"

#include "catch.h"
#include "rules/registry.h"

namespace collint::test {

TEST_CASE("a line of a page becomes HTML") {
  CHECK(html_of_line("Both `a<b` and *Import commands* hold.") ==
        "Both <code>a&lt;b</code> and <em>Import commands</em> hold.");
  CHECK(html_of_line("2 * 3, `open") == "2 * 3, `open");
  CHECK(html_of_line("`**` and ``") == "<code>**</code> and ``");
}

TEST_CASE("a page becomes HTML below its first sentence") {
  CHECK(html_of_page("# a/b\n\nSentence.\n\n## What it does\n\nOne\ntwo.\n\n- x\n  y\n- z\n\n"
                     "| a | b |\n| --- | --- |\n| `c` | d |\n\n```json bad\n<\n\n- no list\n```\n\n"
                     "```text\n1:1\n```\n") ==
        "<h4>What it does</h4>\n<p>One two.</p>\n<ul><li>x y</li>\n<li>z</li>\n</ul>\n"
        "<table><thead><tr><th> a </th><th> b </th></tr>\n</thead><tbody><tr><td> <code>c</code> </td><td> d "
        "</td></tr>\n</tbody></table>\n"
        "<figure><figcaption>Wrong</figcaption><pre><code>&lt;\n\n- no list\n</code></pre></figure>\n"
        "<figure><figcaption>Findings</figcaption><pre><code>1:1\n</code></pre></figure>\n");
  CHECK(html_of_page("# a/b\n\nSentence.\n").empty());
}

TEST_CASE("the pages of all rules become HTML with nothing left over") {
  for (const RegisteredRule& rule : all_rules()) {
    const std::string html = html_of_page(rule.page);
    INFO(rule.rule->name);
    CHECK(html.find("<h4>Why it matters</h4>") != std::string::npos);
    CHECK(html.find("```") == std::string::npos);
    CHECK(html.find("<p>#") == std::string::npos);
    CHECK(html.find("<p>|") == std::string::npos);
  }
}

}  // namespace collint::test
