// Where a file is cut into windows and into parts for several threads is nobody's business: whatever their
// size, the findings are the same to the byte.

#include <string>

#include "catch.h"
#include "lint_text.h"
#include "property/samples.h"

namespace collint::test {
namespace {

std::string description(const std::string& text, std::size_t window) {
  return description_of(check_text(text, "input.json", {window}));
}

std::string description_in_parts(const std::string& text, std::uint64_t part, std::size_t window) {
  return description_of(check_text(text, "input.json", {.window = window, .threads = 3, .part = part}));
}

void check_all_windows(const std::string& text) {
  const std::string expected = description(text, 0);
  for (const std::size_t window : {16U, 17U, 31U, 64U, 100U, 1024U, 4096U}) {
    const std::string given = description(text, window);
    if (given == expected) continue;
    INFO(text);
    INFO("in windows of " << window);
    CHECK(given == expected);
  }
  for (const std::uint64_t part : {1U, 16U, 50U, 300U, 2000U}) {
    if (part >= text.size()) continue;
    INFO(text);
    INFO("in parts of " << part);
    CHECK(description_in_parts(text, part, 0) == expected);
    CHECK(description_in_parts(text, part, 64) == expected);
  }
}

}  // namespace

TEST_CASE("findings do not depend on the windows: samples") {
  for (const std::string& sample : samples()) check_all_windows(sample);
}

TEST_CASE("findings do not depend on the windows: defects anywhere") {
  Mutator mutator(2);
  for (const std::string& sample : samples()) {
    for (int i = 0; i < 40; ++i) check_all_windows(mutator.mutated(sample));
  }
}

TEST_CASE("findings do not depend on the threads: so many commands that comparing them takes several") {
  std::string text = "[";
  for (int i = 0; i < 20'000; ++i) {
    const std::string name = "Table " + std::to_string(i) + (i % 1000 == 999 ? " " : "");
    const std::string of = i % 500 == 0 ? "table " + std::to_string(i + 1) : name;
    text += R"({"resourceType":"Asset","identifier":{"name":")" + name +
            R"(","domain":{"name":"D","community":{"name":"C"}}},"type":{"name":"Table"},"relations":{)" +
            R"("00000000-0000-0000-0000-000000007042:TARGET":[{"name":")" + of +
            R"(","domain":{"name":"D","community":{"name":"C"}}}]}},)";
  }
  text.back() = ']';
  const std::string expected = description(text, 0);
  CHECK(expected.find("reference/near-miss") != std::string::npos);
  CHECK(description_in_parts(text, text.size(), 0) == expected);
  CHECK(description_in_parts(text, text.size() / 4, 0) == expected);
}

TEST_CASE("findings do not depend on the windows: files of several windows of the usual size") {
  Mutator mutator(3);
  for (const std::string& sample : samples()) {
    if (sample.size() < 1000 || sample.front() != '[' || sample[1] == '[') continue;
    const std::size_t first = sample.find_first_of("{\"0");
    const std::size_t close = sample.rfind(']');
    const std::string elements = sample.substr(first, close - first);
    std::string text = sample.substr(0, first) + elements;
    while (text.size() < 400'000) text += sample[1] == '\n' ? ",\n" + elements : "," + elements;
    text += sample.substr(close);
    const std::string damaged = mutator.mutated(text);
    CHECK(description(text, 0) == description(text, 5'000'000));
    CHECK(description(damaged, 0) == description(damaged, 5'000'000));
    CHECK(description_in_parts(text, 20'000, 0) == description(text, 0));
    CHECK(description_in_parts(damaged, 20'000, 0) == description(damaged, 0));
  }
}

}  // namespace collint::test
