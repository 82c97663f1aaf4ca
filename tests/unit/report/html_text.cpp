#include "report/html_text.h"

#include "catch.h"

namespace collint::test {

TEST_CASE("text from a file is no markup and hides nothing") {
  CHECK(html_text("</code><a href='x' b=\"y\">&amp;") ==
        "&lt;/code&gt;&lt;a href=&#39;x&#39; b=&quot;y&quot;&gt;&amp;amp;");
  CHECK(html_text("a\x1b\n\xff\xe2\x80\x8b") == "a\\u{1B}\\n\\xFF\\u{200B}");
  CHECK(html_apart("<") == "<bdi>&lt;</bdi>");
  CHECK(rule_anchor("tag/duplicate") == "rule-tag-duplicate");
}

}  // namespace collint::test
