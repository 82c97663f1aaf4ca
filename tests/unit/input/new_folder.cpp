#include "input/new_folder.h"

#include <filesystem>
#include <fstream>
#include <string>

#include "catch.h"

namespace collint {
namespace {

namespace fs = std::filesystem;

class Place {
 public:
  Place() { REQUIRE(mkdtemp(path_.data()) != nullptr); }
  ~Place() { fs::remove_all(path_); }
  Place(const Place&) = delete;
  Place& operator=(const Place&) = delete;
  Place(Place&&) = delete;
  Place& operator=(Place&&) = delete;

  [[nodiscard]] std::string of(const std::string& name) const { return path_ + "/" + name; }
  [[nodiscard]] std::size_t entries() const {
    return static_cast<std::size_t>(std::distance(fs::directory_iterator(path_), fs::directory_iterator()));
  }

 private:
  std::string path_ = (fs::temp_directory_path() / "collint-place.XXXXXX").string();
};

}  // namespace

TEST_CASE("a new folder shows once it is put in its place") {
  const Place place;
  {
    NewFolder folder(place.of("out") + "/");
    REQUIRE(folder.problem().empty());
    std::ofstream(folder.temporary() + "/file") << "new";
    CHECK_FALSE(fs::exists(place.of("out")));
    CHECK(folder.put().empty());
  }
  CHECK(fs::exists(place.of("out/file")));
  CHECK(place.entries() == 1);
}

TEST_CASE("a new folder takes the place of an old one") {
  const Place place;
  fs::create_directory(place.of("out"));
  std::ofstream(place.of("out/old")) << "old";
  {
    NewFolder folder(place.of("out"));
    CHECK(folder.put().empty());
  }
  CHECK(fs::is_empty(place.of("out")));
  CHECK(place.entries() == 1);
}

TEST_CASE("a new folder that is not put in its place leaves nothing") {
  const Place place;
  {
    NewFolder folder(place.of("out"));
    std::ofstream(folder.temporary() + "/file") << "new";
  }
  CHECK(place.entries() == 0);
  CHECK_FALSE(NewFolder(place.of("missing/out")).problem().empty());
}

}  // namespace collint
