#include "split/manifest.h"

#include <cstdio>
#include <cstdlib>
#include <string>

#include "catch.h"

namespace collint::split {
namespace {

std::string text_of(const Manifest& manifest) {
  char* bytes = nullptr;
  std::size_t size = 0;
  std::FILE* out = open_memstream(&bytes, &size);
  write_manifest(manifest, out);
  std::fclose(out);
  std::string text(bytes, size);
  std::free(bytes);
  return text;
}

std::optional<Manifest> read(const std::string& text) { return read_manifest(*source_of(text)); }

}  // namespace

TEST_CASE("what a manifest says is read again") {
  Manifest manifest{true, {5, 0xFEDCBA9876543210U}, {}, {}};
  manifest.sources.push_back({"in/\"a\".json", {5, 1}});
  manifest.files.push_back({"1-assets/1.json", {3, 7}, false, {{0, 0, 2}, {0, 4, 1}}});
  manifest.files.push_back({"2-relations/1.json", {2, UINT64_MAX}, true, {{0, 2, 2}}});
  const auto again = read(text_of(manifest));
  REQUIRE(again);
  CHECK(again->is_in_two_phases);
  CHECK(again->contents == manifest.contents);
  REQUIRE(again->files.size() == 2);
  for (std::size_t i = 0; i < 2; ++i) {
    CHECK(again->files[i].name == manifest.files[i].name);
    CHECK(again->files[i].contents == manifest.files[i].contents);
    CHECK(again->files[i].has_only_relations == manifest.files[i].has_only_relations);
  }
}

TEST_CASE("what is no manifest is not taken for one") {
  for (const char* text :
       {"", "{", "[]", "1", "{\"schema\":\"collint-split/1\"}",
        "{\"schema\":\"collint-split/2\",\"files\":[]}", "{\"schema\":\"collint-split/1\",\"files\":3}"})
    CHECK_FALSE(read(text));
  CHECK(read("{\"schema\":\"collint-split/1\",\"files\":[1,[],{}]}")->files.size() == 3);
}

}  // namespace collint::split
