#include "input/glob.h"

#include <string>

#include "catch.h"

namespace collint {

TEST_CASE("globs that match") {
  const std::pair<const char*, const char*> cases[] = {
      {"a.json", "a.json"},
      {"*.json", "a.json"},
      {"*.json", ".json"},
      {"*", "a"},
      {"?.json", "a.json"},
      {"a*c*e", "abcde"},
      {"a*a", "aa"},
      {"*a*", "a"},
      {"d/*.json", "d/a.json"},
      {"*/*", "a/b"},
      {"**", "a/b/c"},
      {"**", "a"},
      {"**/a", "a"},
      {"**/a", "x/y/a"},
      {"a/**", "a/x/y"},
      {"a/**/b", "a/b"},
      {"a/**/b", "a/x/b"},
      {"a/**/b", "a/x/y/b"},
      {"a/**/**/b", "a/b"},
      {"a/**/**/b", "a/x/y/b"},
      {"**/*.json", "a.json"},
      {"**/x/**/*.json", "x/a.json"},
      {"**/x/**/*.json", "a/x/b/c/a.json"},
      {"[abc]", "b"},
      {"[a-c]x", "bx"},
      {"[!a]", "b"},
      {"[^a-c]", "d"},
      {"[]]", "]"},
      {"[!]]", "a"},
      {"[!]a]", "b"},
      {"[a-]", "-"},
      {"[", "["},
      {"a[b", "a[b"},
      {"a**b", "axxb"},
      {"a**b", "ab"},
      {"", ""},
      {"a/**", "a/"},
  };
  for (const auto& [glob, path] : cases) {
    INFO(glob << " on " << path);
    CHECK(matches_glob(glob, path));
  }
}

TEST_CASE("globs that do not match") {
  const std::pair<const char*, const char*> cases[] = {
      {"a.json", "b.json"},
      {"a.json", "xa.json"},
      {"a.json", "a.jsonx"},
      {"*.json", "d/a.json"},
      {"?", "/"},
      {"?", ""},
      {"a?c", "a/c"},
      {"*/a", "a"},
      {"**/a", "xa"},
      {"**/a", "x/ba"},
      {"a/**/b", "ab"},
      {"a/**/b", "a/xb"},
      {"a**b", "a/b"},
      {"a**/b", "ab"},
      {"[abc]", "d"},
      {"[!a]", "a"},
      {"[!a]", "/"},
      {"[!]a]", "]"},
      {"[!]a]", "a"},
      {"a[.-0]b", "a/b"},
      {"a", ""},
      {"", "a"},
      {"**/x/**/y", "x"},
  };
  for (const auto& [glob, path] : cases) {
    INFO(glob << " on " << path);
    CHECK_FALSE(matches_glob(glob, path));
  }
}

TEST_CASE("no glob takes for ever") {
  std::string glob;
  for (int i = 0; i < 300; ++i) glob += "*a";
  CHECK_FALSE(matches_glob(glob + "b", std::string(3000, 'a')));
  CHECK(matches_glob(std::string(2000, '*'), std::string(2000, 'a')));
}

TEST_CASE("what a glob is") {
  for (const char* glob : {"*", "a?", "[a]", "a/**"}) CHECK(is_glob(glob));
  for (const char* path : {"", "a.json", "a b", "{a}", "a]"}) CHECK_FALSE(is_glob(path));
}

TEST_CASE("the glob for one path matches no other") {
  for (const std::string path : {"a/b.json", "[a-z].json", "a[b", "]", "**/x", "*?[!a]", "a]b[c"}) {
    INFO(path);
    CHECK(matches_glob(glob_for(path), path));
  }
  CHECK(glob_for("a/b.json") == "a/b.json");
  CHECK_FALSE(matches_glob(glob_for("[a-z].json"), "b.json"));
  CHECK_FALSE(matches_glob(glob_for("**/x"), "a/x"));
  CHECK_FALSE(matches_glob(glob_for("a?"), "ab"));
}

}  // namespace collint
