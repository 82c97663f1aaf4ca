#include "split/copy.h"

#include <fmt/core.h>

#include <algorithm>
#include <memory>
#include <optional>
#include <string_view>
#include <utility>
#include <vector>

#include "fix/apply.h"
#include "input/new_folder.h"
#include "json/stored_command.h"
#include "lint/edits.h"
#include "table/reader.h"

namespace collint::split {
namespace {

constexpr std::size_t block_size = std::size_t{1} << 18U;

/// Reads bytes of files, mostly in their order.
class Bytes {
 public:
  /// The bytes, which hold until the next call; none where there are fewer by now.
  std::optional<std::string_view> read(const Source& source, std::uint64_t offset, std::size_t size) {
    if (&source != source_ || offset < offset_ || offset + size > offset_ + buffer_.size()) {
      constexpr std::uint64_t near_by = 4096;
      const std::uint64_t end = offset_ + buffer_.size();
      const bool goes_on = &source == source_ && offset >= offset_ && offset <= end + near_by;
      source_ = &source;
      offset_ = offset;
      buffer_.resize(goes_on ? std::max(size, block_size) : size);
      buffer_.resize(source.read(offset, buffer_.data(), buffer_.size()).size);
      if (buffer_.size() < size) return std::nullopt;
    }
    return std::string_view(buffer_).substr(static_cast<std::size_t>(offset - offset_), size);
  }

 private:
  const Source* source_ = nullptr;
  std::uint64_t offset_ = 0;
  std::string buffer_;
};

/// The white space on the line before a command: it is written before all of its file, so that their further
/// lines stand as far in as the first one.
std::string indentation_of(const CheckedFile& file) {
  constexpr std::uint64_t most = 64;
  const std::uint64_t end = file.commands.records.front().offset;
  std::string before(static_cast<std::size_t>(std::min(end, most)), '\0');
  before.resize(file.source->read(end - before.size(), before.data(), before.size()).size);
  before.erase(0, before.find_last_not_of(" \t") + 1);
  const bool is_whole_line = end > before.size();
  char line_feed = 0;
  if (is_whole_line) (void)file.source->read(end - before.size() - 1, &line_feed, 1);
  return line_feed == '\n' ? before : "";
}

class BatchCopy {
 public:
  BatchCopy(const Batch& batch, const Ties& ties, const Sources& sources, const Grouped& commands,
            const std::string& path)
      : batch_(batch), ties_(ties), sources_(sources), commands_(commands), output_(path) {}

  CopiedBatch run() {
    const CommandPlace first = sources_.place_of(commands_.of(batch_.pieces.front()).front());
    if (sources_.files()[first.file]->format != nullptr) {
      copy_rows(first.file);
    } else {
      copy_commands();
    }
    const std::string problem = output_.close();
    if (copied_.problem.empty()) copied_.problem = problem;
    return std::move(copied_);
  }

 private:
  template <typename Visit>
  void each_command(Visit visit) {
    for (const std::uint32_t piece : batch_.pieces) {
      for (const std::uint32_t command : commands_.of(piece)) {
        visit(command, sources_.place_of(command));
        if (!copied_.problem.empty()) return;
      }
    }
  }

  void note(std::size_t file, std::uint32_t number) {
    auto& from = copied_.from;
    const auto source = static_cast<std::uint32_t>(file);
    if (!from.empty() && from.back().file == source && from.back().first + from.back().count == number) {
      ++from.back().count;
    } else {
      from.push_back({source, number, 1});
    }
  }

  void has_changed(std::size_t file) {
    copied_.problem = sources_.files()[file]->name + " has changed since it was read";
  }

  void copy_commands() {
    std::string_view separator = "[\n";
    each_command([&](std::uint32_t command, const CommandPlace& place) {
      const CheckedFile& file = *sources_.files()[place.file];
      if (place.file != indented_file_) {
        indentation_ = indentation_of(file);
        indented_file_ = place.file;
      }
      const CommandRecord& record = sources_.record_of(place);
      const auto bytes = bytes_.read(*file.source, record.offset, record.size);
      if (!bytes) return has_changed(place.file);
      output_.write(separator);
      output_.write(indentation_);
      if (ties_.relations != Relations::kept && ties_.has_relations[command]) {
        write_part(*file.source, place, *bytes);
      } else {
        output_.write(*bytes);
      }
      separator = ",\n";
      note(place.file, place.number);
    });
    output_.write("\n]\n");
  }

  /// A command without its relations, or its relations alone.
  void write_part(const Source& source, const CommandPlace& place, std::string_view bytes) {
    const CommandRecord& record = sources_.record_of(place);
    if (!stored_.read(source, record.offset, record.size)) return has_changed(place.file);
    const Command& command = stored_.command();
    std::vector<const Node*> relations;
    for (const Node& member : children(*command.root)) {
      if (member.field == Field::relations) relations.push_back(&member);
    }
    if (relations.empty() || command.identifier() == nullptr) return has_changed(place.file);
    if (ties_.relations == Relations::alone) {
      output_.write(fmt::format(R"({{"resourceType": "Asset", "identifier": {}, "relations": {}}})",
                                bytes_of(command, *command.identifier()),
                                bytes_of(command, *relations.back())));
    } else {
      Fix fix;
      fix.edits = remove(command, relations);
      for (Edit& edit : fix.edits) edit.span.offset -= record.offset;
      output_.write(with_fixes(bytes, {&fix}));
    }
  }

  void copy_rows(std::size_t first_file) {
    if (sources_.files()[first_file]->summary.table->has_header) copy_header(first_file);
    std::optional<CommandPlace> last;
    each_command([&](std::uint32_t, const CommandPlace& place) {
      const CheckedFile& file = *sources_.files()[place.file];
      const std::uint32_t in_row = file.commands.in_row;
      if (last && last->file == place.file && last->number / in_row == place.number / in_row) return;
      last = place;
      const auto row = table::row_of_command(place.number, in_row, file.summary.table->has_header).row;
      if (!copy_row(place.file, sources_.record_of(place).offset)) return has_changed(place.file);
      note(place.file, static_cast<std::uint32_t>(row));
    });
  }

  /// The first row of the file, with its byte order mark if it has one.
  void copy_header(std::size_t file) {
    if (!copy_row(file, 0)) has_changed(file);
  }

  bool copy_row(std::size_t number, std::uint64_t offset) {
    const CheckedFile& file = *sources_.files()[number];
    if (records_ == nullptr || read_file_ != number) {
      records_ = table::read_records(*file.source, *file.format, block_size);
      read_file_ = number;
      next_offset_ = 0;
    }
    if (offset < next_offset_ || offset > next_offset_ + block_size) records_->seek(offset);
    do {
      if (!records_->next(record_)) return false;
      next_offset_ = record_.offset + record_.bytes.size();
    } while (record_.offset < offset);
    if (record_.offset != offset) return false;
    output_.write(record_.bytes);
    output_.write("\n");
    return true;
  }

  const Batch& batch_;
  const Ties& ties_;
  const Sources& sources_;
  const Grouped& commands_;
  FileOfNewFolder output_;
  CopiedBatch copied_;
  Bytes bytes_;
  std::size_t indented_file_ = SIZE_MAX;
  std::string indentation_;
  json::StoredCommand stored_;
  std::unique_ptr<table::RecordReader> records_;
  std::size_t read_file_ = 0;
  std::uint64_t next_offset_ = 0;  ///< behind the record that was read last, but for its line end
  Record record_;
};

}  // namespace

CopiedBatch copy_batch(const Batch& batch, const Ties& ties, const Sources& sources, const Grouped& commands,
                       const std::string& path) {
  return BatchCopy(batch, ties, sources, commands, path).run();
}

}  // namespace collint::split
