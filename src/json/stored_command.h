#pragma once

#include <cstdint>
#include <vector>

#include "input/source.h"
#include "json/window_parser.h"
#include "model/command.h"

namespace collint::json {

/// One command of a file, not of a template, that is read again after the window it was in has gone.
class StoredCommand {
 public:
  /// Reads the `size` bytes at `offset`, which were a command when they were read first. False where they no
  /// longer can be read or are no JSON any more: the file has changed meanwhile.
  [[nodiscard]] bool read(const Source& source, std::uint64_t offset, std::uint32_t size);

  /// What was read; its place in the file's list is for the caller to fill in. It lives until the next
  /// read().
  [[nodiscard]] Command& command() { return command_; }
  [[nodiscard]] const Command& command() const { return command_; }

 private:
  std::vector<char> text_;
  std::vector<Node> nodes_;
  WindowParser parser_;
  Command command_;
};

}  // namespace collint::json
