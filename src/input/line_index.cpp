#include "input/line_index.h"

#include <algorithm>

namespace collint {
namespace {

/// Counts bytes in steps of a size whose count fits a byte, which the compiler turns into vector
/// instructions.
template <typename Predicate>
std::uint64_t count_bytes(std::string_view bytes, Predicate predicate) {
  constexpr std::size_t step = 240;
  std::uint64_t count = 0;
  for (std::size_t begin = 0; begin < bytes.size(); begin += step) {
    std::uint8_t in_step = 0;
    for (const char c : bytes.substr(begin, step))
      in_step = static_cast<std::uint8_t>(in_step + (predicate(c) ? 1 : 0));
    count += in_step;
  }
  return count;
}

std::uint64_t count_code_points(std::string_view bytes) {
  return count_bytes(bytes, [](char c) { return (static_cast<unsigned char>(c) & 0xC0U) != 0x80U; });
}

std::uint64_t line_feeds(std::string_view bytes) {
  return count_bytes(bytes, [](char c) { return c == '\n'; });
}

void advance(LineIndex::Mark& mark, std::string_view bytes) {
  if (mark.offset == 0 && bytes.starts_with("\xEF\xBB\xBF")) mark.line_start = 3;
  if (const std::uint64_t feeds = line_feeds(bytes); feeds > 0) {
    mark.line += feeds;
    mark.line_start = mark.offset + bytes.rfind('\n') + 1;
  }
  mark.offset += bytes.size();
}

constexpr std::size_t block_size = std::size_t{1} << 14U;

}  // namespace

void LineIndex::read_on(std::uint64_t offset, const Source& source) {
  std::vector<char> buffer(std::size_t{1} << 18U);
  while (!at_end_ && marks_.back().offset + block_size <= offset) {
    const std::size_t size = source.read(marks_.back().offset, buffer.data(), buffer.size()).size;
    at_end_ = size < buffer.size();
    const std::string_view bytes(buffer.data(), size);
    for (std::size_t begin = 0; begin < size; begin += block_size) {
      Mark mark = marks_.back();
      advance(mark, bytes.substr(begin, block_size));
      marks_.push_back(mark);
    }
  }
}

const LineIndex::Mark& LineIndex::mark_before(std::uint64_t offset, const Source& source) {
  if (!at_end_ && marks_.back().offset + block_size <= offset) read_on(offset, source);
  const auto after =
      std::upper_bound(marks_.begin() + 1, marks_.end(), offset,
                       [](std::uint64_t wanted, const Mark& mark) { return wanted < mark.offset; });
  return *(after - 1);
}

template <typename Take>
void Locator::read(std::uint64_t from, std::uint64_t to, Take take) {
  block_.resize(block_size);
  while (from < to) {
    const auto wanted = static_cast<std::size_t>(std::min<std::uint64_t>(block_size, to - from));
    const Source::Result got = source_.read(from, block_.data(), wanted);
    if (got.size == 0) return;
    take(std::string_view(block_.data(), got.size));
    from += got.size;
  }
}

std::uint64_t Locator::line_of(std::uint64_t offset) {
  const LineIndex::Mark& mark = index_.mark_before(offset, source_);
  if (last_.offset > offset || last_.offset < mark.offset) last_ = mark;
  read(last_.offset, offset, [&](std::string_view bytes) { advance(last_, bytes); });
  return last_.line;
}

Position Locator::at(std::uint64_t offset, ColumnUnit unit) {
  const std::uint64_t line = line_of(offset);
  if (unit == ColumnUnit::bytes) return {line, 1 + last_.offset - std::min(last_.line_start, last_.offset)};
  const ColumnMark before = columns_before(last_.line_start, last_.offset);
  return {line, 1 + (unit == ColumnUnit::utf16 ? before.utf16 : before.code_points)};
}

std::uint64_t Locator::count_on_line(char byte, std::uint64_t offset) {
  static_cast<void>(line_of(offset));
  std::uint64_t count = 0;
  read(last_.line_start, last_.offset, [&](std::string_view bytes) {
    count += static_cast<std::uint64_t>(std::count(bytes.begin(), bytes.end(), byte));
  });
  return count;
}

void Locator::ColumnMark::add(std::string_view bytes) {
  const std::uint64_t points = count_code_points(bytes);
  offset += bytes.size();
  code_points += points;
  utf16 += points + count_bytes(bytes, [](char c) { return static_cast<unsigned char>(c) >= 0xF0U; });
}

/// What stands between the start of a line and an offset on it. Places near the start of lines leave the
/// marks of a long line alone: findings often tell of both in turn.
Locator::ColumnMark Locator::columns_before(std::uint64_t line_start, std::uint64_t offset) {
  ColumnMark at{line_start, 0, 0};
  if (offset < line_start + block_size) {
    read(line_start, offset, [&](std::string_view bytes) { at.add(bytes); });
    return at;
  }
  if (columns_.empty() || columns_.front().offset != line_start) columns_.assign(1, at);
  const auto after =
      std::upper_bound(columns_.begin() + 1, columns_.end(), offset,
                       [](std::uint64_t wanted, const ColumnMark& mark) { return wanted < mark.offset; });
  at = *(after - 1);
  const bool beyond = after == columns_.end();
  read(at.offset, offset, [&](std::string_view bytes) {
    at.add(bytes);
    if (beyond && bytes.size() == block_size) columns_.push_back(at);
  });
  return at;
}

}  // namespace collint
