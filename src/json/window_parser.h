#pragma once

#include <cstddef>
#include <memory>
#include <string_view>
#include <vector>

#include "model/node.h"

namespace collint::json {

/// Turns a JSON array into nodes, by simdjson's first stage and a walk of our own. Not for use by several
/// threads at once.
class WindowParser {
 public:
  WindowParser();
  ~WindowParser();
  WindowParser(const WindowParser&) = delete;
  WindowParser& operator=(const WindowParser&) = delete;

  /// Bytes that must be readable behind a text.
  static std::size_t padding();

  /// Puts the nodes of `array` into `nodes`, which gets longer where that is too short for what the text
  /// could hold, and never shorter; the first is the array itself, whose extent tells how many there are.
  /// Offsets count from the array's start. False where the text is not one strictly valid JSON array, or
  /// nested too deep; `nodes` then holds rubbish. The nodes refer to the text and to this parser until it
  /// parses again. `depth` is the number of levels that the array itself counts for: 0 where its brackets are
  /// not in the file.
  [[nodiscard]] bool parse(std::string_view array, std::vector<Node>& nodes, std::size_t depth = 1);

 private:
  struct Simdjson;
  std::unique_ptr<Simdjson> simdjson_;
};

}  // namespace collint::json
