#include "lint/command_reader.h"

#include <utility>

namespace collint {

CommandReader::CommandReader(CheckedFile& file, bool is_template, std::size_t window) : file_(file) {
  const std::size_t size = window == 0 ? json::Reader::default_window : window;
  if (file.format == nullptr) {
    json_.emplace(*file.source, is_template, size);
  } else {
    table_.emplace(*file.source, *file.format, *file.summary.table, size);
  }
}

void CommandReader::finish() {
  file_.summary = json_ ? json_->summary() : table_->summary();
  file_.error = json_ ? json_->error() : table_->error();
  file_.lines = json_ ? json_->lines() : table_->lines();
}

}  // namespace collint
