#include "input/new_folder.h"

#include <filesystem>
#include <fstream>
#include <iterator>
#include <string>

#include "catch.h"
#include "unit/input/scratch_folder.h"

namespace collint {
namespace {

namespace fs = std::filesystem;

std::size_t entries_of(const test::ScratchFolder& folder) {
  return static_cast<std::size_t>(
      std::distance(fs::directory_iterator(folder.path()), fs::directory_iterator()));
}

}  // namespace

TEST_CASE("a new folder shows once it is put in its place") {
  const test::ScratchFolder place;
  {
    NewFolder folder((place.path() / "out").string() + "/");
    REQUIRE(folder.problem().empty());
    std::ofstream(folder.temporary() + "/file") << "new";
    CHECK_FALSE(fs::exists((place.path() / "out").string()));
    CHECK(folder.put().empty());
  }
  CHECK(fs::exists((place.path() / "out/file").string()));
  CHECK(entries_of(place) == 1);
}

TEST_CASE("a new folder takes the place of an old one") {
  const test::ScratchFolder place;
  place.write("out/old", "old");
  {
    NewFolder folder((place.path() / "out").string());
    CHECK(folder.put().empty());
  }
  CHECK(fs::is_empty((place.path() / "out").string()));
  CHECK(entries_of(place) == 1);
}

TEST_CASE("a new folder that is not put in its place leaves nothing") {
  const test::ScratchFolder place;
  {
    NewFolder folder((place.path() / "out").string());
    std::ofstream(folder.temporary() + "/file") << "new";
  }
  CHECK(entries_of(place) == 0);
  CHECK_FALSE(NewFolder((place.path() / "missing/out").string()).problem().empty());
}

TEST_CASE("a file of a new folder holds all that was written, or says why not") {
  const test::ScratchFolder place;
  const std::string text(600'000, 'x');
  FileOfNewFolder file((place.path() / "file").string());
  file.write("[");
  file.write(text);
  file.write("]");
  CHECK(file.close().empty());
  std::ifstream in(place.path() / "file");
  CHECK(std::string(std::istreambuf_iterator<char>(in), {}) == "[" + text + "]");

  FileOfNewFolder again((place.path() / "file").string());
  CHECK(again.stream() == nullptr);
  again.write(text);
  CHECK(again.close() == "File exists");
}

}  // namespace collint
