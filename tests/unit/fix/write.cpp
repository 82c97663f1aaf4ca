#include "fix/write.h"

#include <filesystem>
#include <string>

#include "catch.h"
#include "input/source.h"
#include "unit/input/scratch_folder.h"

namespace collint::test {
namespace {

std::string read(const std::string& path) {
  std::string error;
  return text_of(path, error).value_or("?" + error);
}

}  // namespace

TEST_CASE("a repaired text is written where the file is as it was") {
  const ScratchFolder folder;
  const std::string path = folder.write("a.json", "[1]");
  CHECK(write_repaired({path, "[1]", "[2]"}).empty());
  CHECK(read(path) == "[2]");
}

TEST_CASE("a file that has changed is left alone, whatever its size and time") {
  const ScratchFolder folder;
  const std::string path = folder.write("a.json", "[1]");
  const auto time = std::filesystem::last_write_time(path);
  folder.write("a.json", "[3]");
  std::filesystem::last_write_time(path, time);
  CHECK(write_repaired({path, "[1]", "[2]"}).starts_with("the file has changed meanwhile"));
  CHECK(read(path) == "[3]");
  std::filesystem::remove(path);
  CHECK_FALSE(write_repaired({path, "[1]", "[2]"}).empty());
  CHECK_FALSE(std::filesystem::exists(path));
}

TEST_CASE("a file that may not be written is left alone") {
  const ScratchFolder folder;
  const std::string path = folder.write("a.json", "[1]");
  std::filesystem::permissions(path, std::filesystem::perms(0444));
  CHECK(write_repaired({path, "[1]", "[2]"}) == "the file is read-only");
  CHECK(read(path) == "[1]");
  CHECK_FALSE(write_repaired({folder.path().string(), "[1]", "[2]"}).empty());
}

}  // namespace collint::test
