#include "model/placeholder.h"

#include <algorithm>
#include <string>
#include <string_view>

#include "catch.h"
#include "lint_text.h"
#include "model/characters.h"

namespace collint::test {
namespace {

std::string malformed(std::string_view text) {
  const auto range = malformed_placeholder(text);
  return std::string(range ? text.substr(range->from, range->to - range->from) : "none");
}

TEST_CASE("what is no placeholder may mean a column") {
  CHECK(meant_column("{1}") == 1);
  CHECK(meant_column("$12") == 12);
  CHECK(meant_column("$(3)") == 3);
  CHECK(meant_column("${ 4 }") == 4);
  CHECK(meant_column("${05}") == 5);
  CHECK(meant_column("${0}") == 0);
  CHECK(meant_column("${Name}") == 0);
  CHECK(meant_column("${1a}") == 0);
  CHECK(meant_column("${99999999999}") == 0);
}

}  // namespace

TEST_CASE("only a number in ${} is a placeholder") {
  for (const char* text :
       {"{1}", "$1", "$(1)", "${ 1 }", "${0}", "${01}", "${Name}", "${}", "${1 }", "{007}"}) {
    CHECK(malformed(text) == text);
  }
  CHECK(malformed("a ${1} b ${x} c {2}") == "${x}");
  CHECK(malformed("{{1}}") == "{1}");
  CHECK(malformed("{ {3}") == "{3}");
  CHECK(malformed("$${2}{4}") == "{4}");
  for (const char* text : {"", "$", "{", "${", "${1", "${1}", "${12} ${3}", "$10 million", "costs $10", "{}",
                           "{a}", "$(a)", "$()", "$(1", "{1", "1}", "} ${"}) {
    CHECK(malformed(text) == "none");
  }
}

TEST_CASE("a long text of brackets takes no quadratic time") {
  std::string text;
  for (int i = 0; i < 500'000; ++i) text += "{${$(";
  CHECK(malformed(text) == "none");
  text = std::string(2'000'000, '{') + "}";
  CHECK(malformed(text) == "none");
}

TEST_CASE("a template's text that was meant as a placeholder is looked at by no other rule") {
  const auto findings_in = [](const std::string& id, const std::string& file) {
    return lines_of(
        check_text(R"([{"resourceType": "Asset", "identifier": {"id": ")" + id + R"("}}])", file));
  };
  CHECK(findings_in("{1}", "a-template.json").size() == 1);
  CHECK(findings_in("", "a-template.json").size() == 1);
  CHECK(findings_in("${1}", "a-template.json").empty());
  CHECK(findings_in("${1}", "a.json").size() == 1);
}

TEST_CASE("the commands of a wrapper are looked at once") {
  const auto lines = lines_of(check_text(
      R"({"communities": [{"resourceType": "Community", "identifier": {"name": ""}}], "simulation": true})"));
  const auto count = [&](std::string_view rule) {
    return std::count_if(lines.begin(), lines.end(),
                         [&](const std::string& line) { return line.find(rule) != std::string::npos; });
  };
  CHECK(count("[command/empty-text]") == 1);
  CHECK(count("[command/job-parameter]") == 1);
}

TEST_CASE("a blank text is blank and nothing else") {
  for (const char* text : {"", " ", "   ", "\t\n", "\u00A0\u3000"}) {
    CHECK(traits_of_text(text).has(Trait::blank));
    CHECK_FALSE(traits_of_text(text).has(Trait::control | Trait::unusual_space | Trait::edge_space));
  }
}

TEST_CASE("a text is shortened between code points") {
  CHECK(shortened("Orders") == "Orders");
  CHECK(shortened(std::string(60, 'a')) == std::string(60, 'a'));
  CHECK(shortened(std::string(61, 'a')) == std::string(60, 'a') + "...");
  std::string umlauts;
  for (int i = 0; i < 61; ++i) umlauts += "ä";
  CHECK(shortened(umlauts) == umlauts.substr(0, 120) + "...");
}

}  // namespace collint::test
