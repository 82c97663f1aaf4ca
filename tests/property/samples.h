#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

namespace collint::test {

/// Files of all the layouts that a window may be cut in, right ones and wrong ones, each of a few kilobytes.
std::vector<std::string> samples();

/// One of many commands that have to do with each other: repeats, aliases, relations from both ends, late
/// definitions.
std::string related_command(int number);

/// Damages texts, the same way whenever and wherever it runs.
class Mutator {
 public:
  explicit Mutator(std::uint64_t seed) : state_(seed) {}

  /// The text with one to three small changes: bytes removed, put in, replaced, repeated, the end cut off.
  std::string mutated(std::string text);

  /// A number below `limit`.
  std::size_t below(std::size_t limit);

 private:
  void change(std::string& text);

  std::uint64_t state_;
};

}  // namespace collint::test
