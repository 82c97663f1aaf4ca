#include "input/discover.h"

#include <filesystem>
#include <string>
#include <vector>

#include "catch.h"
#include "unit/input/scratch_folder.h"

namespace collint {
namespace {

namespace fs = std::filesystem;
using Names = std::vector<std::string>;

/// Looks from within a folder. A file that was named carries a `!`.
Names found(const fs::path& from, const Names& arguments, Names* errors = nullptr) {
  const fs::path before = fs::current_path();
  fs::current_path(from);
  const Discovery discovery = discover(arguments);
  fs::current_path(before);
  Names names;
  for (const FoundFile& file : discovery.files) names.push_back(file.path + (file.named ? "!" : ""));
  if (errors != nullptr) *errors = discovery.errors;
  return names;
}

}  // namespace

TEST_CASE("files, folders and globs") {
  const test::ScratchFolder folder;
  for (const char* name :
       {"b.json", "a.json", "c.txt", "x/d.json", "x/y/e.json", ".hidden/f.json", ".g.json"})
    folder.write(name);
  const std::string root = folder.path().string();
  const auto in = [&](const Names& arguments) { return found(folder.path(), arguments); };
  CHECK(in({"."}) == Names{"a.json", "b.json", "x/d.json", "x/y/e.json"});
  CHECK(in({"x"}) == Names{"x/d.json", "x/y/e.json"});
  CHECK(in({"x/"}) == Names{"x/d.json", "x/y/e.json"});
  CHECK(in({root + "/x"}) == Names{"x/d.json", "x/y/e.json"});
  CHECK(in({"./c.txt", "b.json", "a.json"}) == Names{"c.txt!", "b.json!", "a.json!"});
  CHECK(in({".g.json"}) == Names{".g.json!"});
  CHECK(in({"-"}) == Names{"-!"});
  CHECK(in({"*.json"}) == Names{"a.json", "b.json"});
  CHECK(in({"**/*.json"}) == Names{"a.json", "b.json", "x/d.json", "x/y/e.json"});
  CHECK(in({"x/*/e.json"}) == Names{"x/y/e.json"});
  CHECK(in({"[ab].json"}) == Names{"a.json", "b.json"});
  CHECK(in({root + "/*.json"}) == Names{"a.json", "b.json"});
  CHECK(in({"b.json", ".", "./b.json", root + "/b.json", "*.json"}) ==
        Names{"b.json!", "a.json", "x/d.json", "x/y/e.json"});
  CHECK(found(folder.path() / "x", {".."}).front() == "../a.json");
}

TEST_CASE("a path keeps naming the same file") {
  const test::ScratchFolder folder;
  folder.write("real/inner/a.json");
  folder.write("real/b.json");
  folder.write("b.json");
  folder.write("-");
  folder.write("[a].json");
  fs::create_directory_symlink(folder.path() / "real/inner", folder.path() / "link");
  fs::create_directory_symlink(folder.path(), folder.path() / "real/loop");
  const auto in = [&](const Names& arguments) { return found(folder.path(), arguments); };
  CHECK(in({"link/../b.json"}) == Names{"link/../b.json!"});
  CHECK(in({"real/../b.json"}) == Names{"b.json!"});
  CHECK(in({"./-"}) == Names{"./-!"});
  CHECK(in({"[a].json"}) == Names{"[a].json!"});
  CHECK(in({"link"}) == Names{"link/a.json"});
  CHECK(in({"real"}) == Names{"real/b.json", "real/inner/a.json"});
}

TEST_CASE("a file is found once, whatever leads to it") {
  const test::ScratchFolder folder;
  for (const char* name : {"real/b.json", "real/c.json", "real/inner/a.json"}) folder.write(name);
  fs::create_symlink("c.json", folder.path() / "real/alias.json");
  fs::create_symlink("../real/b.json", folder.path() / "real/z.json");
  fs::create_directory_symlink(folder.path() / "real", folder.path() / "link");
  const auto in = [&](const Names& arguments) { return found(folder.path(), arguments); };
  CHECK(in({"real"}) == Names{"real/alias.json", "real/b.json", "real/inner/a.json"});
  CHECK(in({"link", "real"}) == Names{"link/alias.json", "link/b.json", "link/inner/a.json"});
  CHECK(in({"real/z.json", "link/*.json"}) == Names{"real/z.json!", "link/alias.json"});
}

TEST_CASE("what is not found is an error, and the rest is taken") {
  const test::ScratchFolder folder;
  folder.write("a.json");
  Names errors;
  CHECK(found(folder.path(), {"none.json", "*.csv", "no/*.json", "a.json", "*.json"}, &errors) ==
        Names{"a.json!"});
  CHECK(errors == Names{"none.json: No such file or directory", "*.csv: no file matches",
                        "no/*.json: no file matches"});
}

}  // namespace collint
