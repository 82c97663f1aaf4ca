#include "table/sheet_reader.h"

#include <algorithm>

#include "table/sheet_text.h"

namespace collint::table {

SheetReader::SheetReader(const Source& text, std::size_t window)
    : source_(text), window_(std::max<std::size_t>(window, 1)) {}

bool SheetReader::next(Record& record) {
  std::size_t feed = 0;
  if (!find_line_feed(feed)) return false;
  record.offset = offset_;
  record.bytes = unread().substr(0, feed);
  take_cells(record);
  begin_ += feed + 1;
  offset_ += feed + 1;
  return true;
}

void SheetReader::seek(std::uint64_t offset) {
  offset_ = offset;
  buffer_.clear();
  begin_ = 0;
  error_.clear();
}

std::size_t SheetReader::offset_in(std::string_view bytes, std::size_t wanted) const {
  return sheet_text::offset_in(bytes, wanted);
}

bool SheetReader::find_line_feed(std::size_t& feed) {
  std::size_t searched = 0;
  while (true) {
    feed = unread().find('\n', searched);
    if (feed != std::string_view::npos) return true;
    searched = unread().size();
    if (!fill()) return false;
  }
}

/// Puts more bytes behind the unread ones; false where there are none.
bool SheetReader::fill() {
  buffer_.erase(0, begin_);
  begin_ = 0;
  const std::size_t kept = buffer_.size();
  const std::size_t wanted = std::max(window_, kept);
  buffer_.resize(kept + wanted);
  Source::Result got = source_.read(offset_ + kept, buffer_.data() + kept, wanted);
  buffer_.resize(kept + got.size);
  error_ = std::move(got.error);
  if (!error_.empty()) return false;
  return got.size > 0;
}

void SheetReader::take_cells(Record& record) {
  record.cells.clear();
  record.leaves_out_empty = true;
  texts_.clear();
  texts_.reserve(record.bytes.size());  // the views stay where they are
  const std::string_view bytes = record.bytes;
  if (bytes.empty()) return;
  for (std::size_t begin = 0; begin <= bytes.size();) {
    const std::size_t end = std::min(bytes.find(sheet_text::separator, begin), bytes.size());
    Cell cell{bytes.substr(begin, end - begin), static_cast<std::uint32_t>(begin),
              static_cast<std::uint32_t>(end), false};
    if (cell.text.find(sheet_text::escape) != std::string_view::npos) {
      const std::size_t text = texts_.size();
      sheet_text::append_read(cell.text, texts_);
      cell.text = std::string_view(texts_).substr(text);
    }
    record.cells.push_back(cell);
    begin = end + 1;
  }
}

}  // namespace collint::table
