#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace collint::json {

/// Guesses where a window can be cut between two elements of the top-level array, from how the first element
/// looks: in a pretty-printed file by the line feed and indent before its brace, else by its first key. A
/// guess may be wrong (a nested object that looks the same); the reader finds out and asks the scanner.
class CutGuess {
 public:
  /// Learns from the text between the array's bracket and somewhere behind the first key.
  void learn(std::string_view text);

  /// The last comma in `text` that seems to stand between two elements, or npos.
  [[nodiscard]] std::size_t last_comma(std::string_view text) const;
  /// The first one, in a text that may begin anywhere.
  [[nodiscard]] std::size_t first_comma(std::string_view text) const;

 private:
  std::string needle_;
};

}  // namespace collint::json
