#include "input/replace_file.h"

#include <filesystem>
#include <iterator>
#include <string>

#include "catch.h"
#include "input/source.h"
#include "unit/input/scratch_folder.h"

namespace collint::test {
namespace {

namespace fs = std::filesystem;

std::string read(const std::string& path) {
  std::string error;
  return text_of(path, error).value_or("?" + error);
}

std::size_t files_in(const fs::path& folder) {
  return static_cast<std::size_t>(std::distance(fs::directory_iterator(folder), fs::directory_iterator()));
}

}  // namespace

TEST_CASE("a file is written anew as a whole") {
  const ScratchFolder folder;
  const std::string path = folder.write("a.txt", "a longer text that was there before");
  fs::permissions(path, fs::perms(0640));
  CHECK(replace_file(path, "new").empty());
  CHECK(read(path) == "new");
  CHECK((fs::status(path).permissions() & fs::perms::mask) == fs::perms(0640));
  CHECK(files_in(folder.path()) == 1);
}

TEST_CASE("a file that is not there yet is written") {
  const ScratchFolder folder;
  const std::string path = (folder.path() / "a.txt").string();
  CHECK(replace_file(path, "").empty());
  CHECK(read(path).empty());
  CHECK((fs::status(path).permissions() & fs::perms(0600)) == fs::perms(0600));
}

TEST_CASE("a link stays a link") {
  const ScratchFolder folder;
  const std::string target = folder.write("target/a.txt", "old");
  const fs::path link = folder.path() / "link.txt";
  fs::create_symlink(target, link);
  CHECK(replace_file(link.string(), "new").empty());
  CHECK(fs::is_symlink(link));
  CHECK(read(target) == "new");
}

TEST_CASE("an objection at the last moment leaves a file as it is") {
  const ScratchFolder folder;
  const std::string path = folder.write("a.txt", "old");
  {
    NewFile file(path);
    std::fputs("new", file.stream());
    CHECK(file.put([] { return std::string("it has changed"); }) == "it has changed");
  }
  CHECK(read(path) == "old");
  CHECK(files_in(folder.path()) == 1);
}

TEST_CASE("what cannot be written leaves nothing behind") {
  const ScratchFolder folder;
  CHECK(replace_file((folder.path() / "missing/a.txt").string(), "new") == "No such file or directory");
  fs::create_directories(folder.path() / "b/c");
  CHECK_FALSE(replace_file((folder.path() / "b").string(), "new").empty());
  CHECK(files_in(folder.path()) == 1);
}

}  // namespace collint::test
