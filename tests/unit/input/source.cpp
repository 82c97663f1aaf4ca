#include "input/source.h"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <future>
#include <string>
#include <thread>

#include "catch.h"
#include "input/descriptor.h"
#include "unit/input/scratch_folder.h"

namespace collint {
namespace {

std::string read(const Source& source, std::uint64_t offset, std::size_t size) {
  std::string text(size, '?');
  const Source::Result got = source.read(offset, text.data(), size);
  CHECK(got.error.empty());
  text.resize(got.size);
  return text;
}

}  // namespace

TEST_CASE("bytes are read at any place and more than once") {
  const test::ScratchFolder folder;
  std::string error;
  const auto file = open_source(folder.write("a", "0123456789"), error);
  const auto memory = source_of("0123456789");
  REQUIRE(file);
  for (const Source* source : {file.get(), memory.get()}) {
    CHECK(read(*source, 0, 4) == "0123");
    CHECK(read(*source, 8, 4) == "89");
    CHECK(read(*source, 10, 4).empty());
    CHECK(read(*source, 1'000'000, 4).empty());
    CHECK(read(*source, 0, 0).empty());
    CHECK(read(*source, 0, 100) == "0123456789");
  }
}

TEST_CASE("a file that rests is opened for each read, until it is woken") {
  const test::ScratchFolder folder;
  std::string error;
  const std::string path = folder.write("a", "0123456789");
  const auto file = open_source(path, error);
  REQUIRE(file);
  file->rest();
  CHECK(read(*file, 8, 4) == "89");
  file->wake();
  REQUIRE(unlink(path.c_str()) == 0);
  CHECK(read(*file, 0, 4) == "0123");
  file->rest();
  char first = 0;
  CHECK(file->read(0, &first, 1).error == "No such file or directory");
  folder.write("a", "another");
  file->wake();
  CHECK(file->read(0, &first, 1).error == "the file has changed");
}

TEST_CASE("what can be read once only is read as far as is asked for, and kept") {
  const test::ScratchFolder folder;
  const std::string path = (folder.path() / "pipe").string();
  REQUIRE(mkfifo(path.c_str(), 0600) == 0);
  const std::string text(6'000'000, 'x');
  std::promise<void> begin_was_read;
  std::thread writer([&] {
    const Descriptor pipe(open(path.c_str(), O_WRONLY));
    CHECK(pipe.write("[1,"));
    begin_was_read.get_future().wait();
    CHECK(pipe.write(text));
  });
  std::string error;
  const auto source = open_source(path, error);
  REQUIRE(source);
  CHECK(source->is_stream());
  CHECK(read(*source, 0, 3) == "[1,");
  begin_was_read.set_value();
  CHECK(read(*source, 3, text.size() + 10) == text);
  writer.join();
  CHECK(source->size() == text.size() + 3);
  CHECK(read(*source, 1, 4) == "1,xx");
  CHECK(read(*source, text.size() + 2, 10) == "x");
}

TEST_CASE("what cannot be opened says why") {
  const test::ScratchFolder folder;
  std::string error;
  CHECK_FALSE(open_source((folder.path() / "none.json").string(), error));
  CHECK(error == "No such file or directory");
  CHECK_FALSE(open_source(folder.path().string(), error));
  CHECK(error == "Is a directory");
  CHECK_FALSE(open_source("/dev/zero", error));
  CHECK(error == "is a device, which may have no end");
  CHECK(open_source("/dev/null", error));
}

}  // namespace collint
