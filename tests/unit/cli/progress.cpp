#include "cli/progress.h"

#include "catch.h"

using namespace collint;

TEST_CASE("Progress is told in sizes, a rate and the time that is left") {
  CHECK(describe_progress(500'000'000, 2'000'000'000, 2) == "500.0 MB of 2.0 GB, 250.0 MB/s, 6 s left");
  CHECK(describe_progress(1'500, 3'000, 1) == "1.5 kB of 3.0 kB, 1.5 kB/s, 1 s left");
  CHECK(describe_progress(7'000'000'000'000'000, 7'000'000'000'000'000, 1000) ==
        "7000.0 TB of 7000.0 TB, 7.0 TB/s, 0 s left");
}

TEST_CASE("Progress without a known end has no time that is left") {
  CHECK(describe_progress(1'500'000, 0, 0.5) == "1.5 MB, 3.0 MB/s");
}

TEST_CASE("More than was to be read is no negative time") {
  CHECK(describe_progress(3'000, 2'000, 1) == "3.0 kB of 3.0 kB, 3.0 kB/s, 0 s left");
}

TEST_CASE("Counted sources read as they did, rest, and outlive the progress") {
  std::unique_ptr<Source> source;
  {
    const Progress progress(4);
    CHECK(progress.count(nullptr) == nullptr);
    source = progress.count(source_of("abcd"));
  }
  char text[8];
  for (int time = 0; time < 3; ++time) CHECK(source->read(1, text, sizeof text).size == 3);
  CHECK(std::string(text, 3) == "bcd");
  CHECK(source->size() == 4);
}
