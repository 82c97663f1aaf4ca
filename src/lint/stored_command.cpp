#include "lint/stored_command.h"

#include "lint/check.h"

namespace collint {

bool StoredCommand::read(const CheckedFile& file, std::uint32_t number) {
  command_ = nullptr;
  if (file.format != nullptr) {
    read_row(file, number);
  } else {
    read_json(file, number);
  }
  return command_ != nullptr;
}

void StoredCommand::read_json(const CheckedFile& file, std::uint32_t number) {
  if (!json_) json_.emplace();
  const CommandList& all = file.commands;
  if (!json_->read(*file.source, all.records[number].offset, all.records[number].size)) return;
  Command& command = json_->command();
  command.index = command.position_in_list = number;
  command.has_list = !all.is_bare;
  if (!all.in_lists.empty()) {
    command.pointer_prefix = all.in_lists[number].list;
    command.position_in_list = all.in_lists[number].position;
  }
  command_ = &command;
}

void StoredCommand::read_row(const CheckedFile& file, std::uint32_t number) {
  if (!row_ || &row_->source() != file.source.get()) row_.emplace(*file.source, *file.format);
  command_ = row_->read(file.commands.records[number].offset, number, file.summary.table->has_header);
}

}  // namespace collint
