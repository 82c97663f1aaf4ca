#include "model/command.h"

#include <string>

#include "catch.h"
#include "input/source.h"
#include "json/reader.h"
#include "model/file.h"

namespace collint {

TEST_CASE("pointers and the bytes of a part of a text") {
  const std::string text =
      R"([ {}, {"a/b~":[1,{"t\u0061gs":"x\n\u00e9\ud83d\ude00 €y"}], "": {"\"":"plain"}}])";
  const auto source = source_of(text);
  json::Reader reader(*source, false);
  json::Batch batch;
  REQUIRE(reader.next(batch));
  const Command& command = batch.commands.at(1);
  const Node& tags = command.root[4];
  const Node& plain = command.root[6];
  CHECK(command.pointer_to(*command.root) == "/1");
  CHECK(command.pointer_to(tags) == "/1/a~1b~0/1/tags");
  CHECK(command.pointer_to(plain) == "/1//\"");

  const auto bytes = [&](const Node& node, bool in_key, std::size_t from, std::size_t to) {
    const Span span = command.text_span(node, in_key, from, to);
    return text.substr(span.offset, span.length);
  };
  CHECK(bytes(tags, false, 0, 1) == "x");
  CHECK(bytes(tags, false, 1, 2) == "\\n");
  CHECK(bytes(tags, false, 2, 4) == "\\u00e9");
  CHECK(bytes(tags, false, 4, 8) == "\\ud83d\\ude00");
  CHECK(bytes(tags, false, 9, 12) == "€");
  CHECK(bytes(tags, false, 12, 13) == "y");
  CHECK(bytes(tags, false, 13, 13).empty());
  CHECK(bytes(tags, true, 1, 2) == "\\u0061");
  CHECK(bytes(plain, false, 1, 3) == "la");
  CHECK(bytes(plain, true, 0, 1) == "\\\"");
}

TEST_CASE("names of templates") {
  for (const char* path : {"a-template.json", "x/Template.json", "assetsTEMPLATE.json"})
    CHECK(is_template_name(path));
  for (const char* path : {"a.json", "templates/a.json", "", "temp-late.json"})
    CHECK_FALSE(is_template_name(path));
}

}  // namespace collint
