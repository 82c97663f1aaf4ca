#pragma once

#include <cstdint>
#include <optional>

#include "json/stored_command.h"
#include "model/command.h"
#include "table/stored_row.h"

namespace collint {

struct CheckedFile;

/// One command of a file, not of a template, that is read again after the window it was in has gone.
class StoredCommand {
 public:
  /// Reads a command by its position in the file. False where the file has changed meanwhile.
  [[nodiscard]] bool read(const CheckedFile& file, std::uint32_t number);

  /// What was read; it lives until the next read().
  [[nodiscard]] const Command& command() const { return *command_; }

 private:
  void read_json(const CheckedFile& file, std::uint32_t number);
  void read_row(const CheckedFile& file, std::uint32_t number);

  std::optional<json::StoredCommand> json_;
  std::optional<table::StoredRow> row_;
  const Command* command_ = nullptr;
};

}  // namespace collint
