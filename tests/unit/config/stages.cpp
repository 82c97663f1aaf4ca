#include "config/configuration.h"

#include <string>
#include <vector>

#include "catch.h"
#include "rules/registry.h"

namespace collint::test {
namespace {

std::vector<Stage> stages_in(const std::string& text) {
  LoadedConfiguration loaded =
      load_configuration("collint.toml", text, {is_selector, nearest_selector}, "0.1.0");
  CHECK(loaded.problems.empty());
  return std::move(loaded.configuration.stages);
}

std::string bytes_of(const std::string& text, Span span) { return text.substr(span.offset, span.length); }

}  // namespace

TEST_CASE("a stage takes over what it is given") {
  const auto stages = stages_in(
      "[[stage]]\nfiles = [\"a\"]\n"
      "[[stage]]\nname = \"last\"\nfiles = [\"b\", \"c/*\"]\nconcurrent = true\nendpoint = "
      "\"synchronize-batch\"\n"
      "synchronization-id = \"sap\"\ntemplate = \"t.json\"\nfinalize = {}\n");
  REQUIRE(stages.size() == 2);
  CHECK(stages[0].endpoint == Endpoint::import);
  CHECK(stages[0].sequence == Sequence::in_turn);
  CHECK_FALSE(stages[0].finalization.has_value());
  CHECK_FALSE(stages[0].synchronization_id.has_value());
  CHECK(stages[1].name == "last");
  CHECK(stages[1].pointer == "/stage/1");
  CHECK(stages[1].globs[1].text == "c/*");
  CHECK(stages[1].sequence == Sequence::concurrent);
  CHECK(stages[1].endpoint == Endpoint::synchronize_batch);
  CHECK(stages[1].synchronization_id->text == "sap");
  CHECK(stages[1].template_path->text == "t.json");
  CHECK(stages[1].finalization->parameters.empty());
}

TEST_CASE("spans of a stage are bytes of the text") {
  for (const std::string start : {"", "\xEF\xBB\xBF", "# \xF0\x9F\x98\x80\r\n\r\n"}) {
    const std::string text =
        start +
        "[[ stage ]] # \xC3\xA9\n\"files\" = ['\xC3\xA9', '''\xC3\xA9 b''', \"\"\"c\"\"\"]\n"
        "endpoint = \"synchronize-batch\"\nsynchronization-id = \"\"\nfinalize.\"\xC3\xA9\" = \"x\\n\"";
    const auto stages = stages_in(text);
    REQUIRE(stages.size() == 1);
    CHECK(bytes_of(text, stages[0].span) == "[[ stage ]]");
    REQUIRE(stages[0].globs.size() == 3);
    CHECK(bytes_of(text, stages[0].globs[0].span) == "\xC3\xA9");
    CHECK(bytes_of(text, stages[0].globs[1].span) == "\xC3\xA9 b");
    CHECK(bytes_of(text, stages[0].globs[2].span) == "c");
    CHECK(bytes_of(text, {stages[0].synchronization_id->span.offset - 1, 2}) == "\"\"");
    CHECK(stages[0].synchronization_id->span.length == 0);
    CHECK(bytes_of(text, stages[0].finalization->span) == "finalize");
    REQUIRE(stages[0].finalization->parameters.size() == 1);
    CHECK(bytes_of(text, stages[0].finalization->parameters[0].key_span) == "\xC3\xA9");
    CHECK(bytes_of(text, stages[0].finalization->parameters[0].value_span) == "x\\n");
  }
}

TEST_CASE("the key of a finalization that is a table of its own") {
  const std::string text = "[[stage]]\n[stage.\"finalize\"]\nfinalizationStrategy = \"IGNORE\"\n";
  const auto stages = stages_in(text);
  REQUIRE(stages.size() == 1);
  CHECK(bytes_of(text, stages[0].finalization->span) == "finalize");
}

TEST_CASE("parameters in the order of the file, as a form carries them") {
  const std::string text =
      "[[stage]]\nfiles = []\n[stage.parameters]\nz = 0x10\ny = true\nx = \"\\t\"\nw = 1.5\nv = [1, 2]\n";
  const auto stages = stages_in(text);
  REQUIRE(stages.size() == 1);
  const std::vector<Parameter>& parameters = stages[0].parameters;
  REQUIRE(parameters.size() == 5);
  CHECK(parameters[0].name == "z");
  CHECK(parameters[0].kind == Parameter::Kind::whole_number);
  CHECK(parameters[0].value == "16");
  CHECK(bytes_of(text, parameters[0].value_span) == "0x10");
  CHECK(parameters[1].kind == Parameter::Kind::truth);
  CHECK(parameters[1].value == "true");
  CHECK(parameters[2].kind == Parameter::Kind::text);
  CHECK(parameters[2].value == "\t");
  CHECK(parameters[3].kind == Parameter::Kind::other);
  CHECK(parameters[4].value.empty());
  CHECK(bytes_of(text, parameters[4].value_span) == "[1, 2]");
}

}  // namespace collint::test
