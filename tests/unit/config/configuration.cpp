#include "config/configuration.h"

#include "catch.h"
#include "rules/registry.h"

namespace collint::test {
namespace {

LoadedConfiguration load(std::string_view text) {
  return load_configuration("folder/collint.toml", text, {is_selector, nearest_selector}, "0.1.0");
}

}  // namespace

TEST_CASE("versions that a configuration requires") {
  CHECK(is_among("0.1.0", "0.1"));
  CHECK(is_among("0.1.7", "==0.1"));
  CHECK(is_among("0.1.0", ">=0.1, <0.2"));
  CHECK(is_among("1.0.0", "> 0.9.9"));
  CHECK_FALSE(is_among("0.10.0", "0.1"));
  CHECK_FALSE(is_among("0.2.0", ">=0.1,<0.2"));
  CHECK_FALSE(is_among("0.1.0", "<=0.0.9"));
  for (const char* none : {"", ",", ">=", "latest", "0.1.2.3", "0.1,", ">=0.1 <0.2", "-1"})
    CHECK_FALSE(is_among("0.1.0", none));
}

TEST_CASE("an empty configuration is the default") {
  const LoadedConfiguration loaded = load("");
  CHECK(loaded.problems.empty());
  CHECK(loaded.configuration.assets_per_file.value == 10'000);
  CHECK(loaded.configuration.assets_per_file.line == 0);
}

TEST_CASE("values keep the line that they stand on") {
  const LoadedConfiguration loaded =
      load("[limits]\nassets-per-file = 7\n[rules]\ntext = \"off\"\nall = \"info\"\n");
  REQUIRE(loaded.problems.empty());
  CHECK(loaded.configuration.assets_per_file.value == 7);
  CHECK(loaded.configuration.assets_per_file.line == 2);
  REQUIRE(loaded.configuration.rules.size() == 2);
  CHECK(loaded.configuration.rules[0].selector == "text");
  CHECK(loaded.configuration.rules[1].line == 5);
}

TEST_CASE("nothing is taken from a configuration with a mistake") {
  const LoadedConfiguration loaded = load("[limits]\nassets-per-file = 7\nassets-per-fil = 8\n");
  CHECK(loaded.problems ==
        std::vector<std::string>{
            "folder/collint.toml:3:1: no key 'assets-per-fil' in 'limits': did you mean 'assets-per-file'?"});
  CHECK(loaded.configuration.assets_per_file.value == 10'000);
}

TEST_CASE("versions of Collibra") {
  CHECK(is_version("2026.07"));
  CHECK(is_version("5.7.2"));
  for (const char* none : {"", "2026", "2026.", "2026.07.1.1", "v5.7", "2026.07 "})
    CHECK_FALSE(is_version(none));
}

TEST_CASE("ignores know where their rule stands") {
  const std::string text =
      "[[ignore]]\nrule = 'tag'\nresource = \"\"\n[[ignore]]\nrule = \"tag/comma\"\nfiles = [\"a\"]\n"
      "reason = \"r\"\nexpires = 2027-01-09\n";
  const LoadedConfiguration loaded = load(text);
  REQUIRE(loaded.problems.empty());
  REQUIRE(loaded.configuration.ignores.size() == 2);
  const ConfiguredIgnore& first = loaded.configuration.ignores[0];
  CHECK(first.rule == "tag");
  CHECK(first.resource == "");
  CHECK(first.expires.empty());
  const ConfiguredIgnore& second = loaded.configuration.ignores[1];
  CHECK(text.substr(second.span.offset, second.span.length) == "tag/comma");
  CHECK(second.pointer == "/ignore/1");
  CHECK(second.globs == std::vector<std::string>{"a"});
  CHECK_FALSE(second.resource.has_value());
  CHECK(second.reason == "r");
  CHECK(second.expires == "2027-01-09");
}

TEST_CASE("globs see paths from the folder of the configuration") {
  Configuration configuration;
  configuration.path = "folder/collint.toml";
  CHECK(configuration.relative("folder/a/b.json") == "a/b.json");
  CHECK(configuration.relative("./folder/./a.json") == "a.json");
  CHECK(configuration.relative("other/c.json") == "../other/c.json");
}

}  // namespace collint::test
