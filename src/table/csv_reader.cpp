// Reading a CSV file as the server reads it. Its parser is opencsv, which follows no standard: what a quote
// in the midst of a cell means depends on what stands three characters before. So this is no CSV parser that
// would be nice to have, but that one, and tests/csv compares it with the real one (5.2), cell by cell.
//
// How opencsv reads. Its Reader turns bytes into UTF-16, malformed ones into U+FFFD (utf8.h), and keeps a
// byte order mark. Java splits that into lines, at LF, CR and CRLF, before anything looks at quotes. The
// parser takes one line at a time. It knows whether it is in quotes, and whether it is "in field", which is
// not what it sounds like:
//  - An escape before a quote, an escape or a separator, in quotes or in field, gives that character. Any
//    other escape vanishes, such as those of C:\Users, and of \\server where a cell begins without quotes.
//  - A quote before a quote, in quotes or in field, gives one quote, and turns "in field" over.
//  - Any other quote begins or ends a quoted section, and turns "in field" over. It also stays in the text
//    when at least three code units stand before it on its line, no separator stands before or behind it,
//    and the line goes on. With ignoreLeadingWhitespace, where the text so far is nothing but white space,
//    that vanishes and so does the quote: the option does no more. With strictQuotes no quote stays.
//  - A separator out of quotes ends the cell, and "in field".
//  - Anything else is text and sets "in field", but out of quotes with strictQuotes it is skipped.
// Where a line ends in quotes, the text gets a line feed, whatever the line ended with, and goes on with the
// next line, with "in field" as it was; else cell and record end. So a blank line is a record of one empty
// cell, and the end of the file within quotes is an error.
//
// Why ours gives the same. A cell begins out of quotes, not in field, with no text. So what it says depends
// on its own bytes, on the one behind them, and on how many characters stand before it on the line if fewer
// than three: a cell can be read by itself. CsvCell does that for any cell, by the rules above; they are
// there and nowhere else. Nothing is decoded to find special characters: the bytes that begin a character are
// never taken for a part of another, not even where bytes are malformed, so that the bytes of a special
// character are that character wherever they stand. (U+FFFD is the exception, since malformed bytes become
// it: where it is special, all that is not ASCII is decoded.)
//
// Two kinds of cells need none of the rules, and nearly all cells are of these. One has no special character
// up to the separator or the line end behind it: it is text (unless strictQuotes are on). The other begins
// with a quote, has no other quote, escape or CR, and a quote before the separator or the line end behind it:
// no quote of these can stay, so the text is what stands between them. Both are found by looking for the next
// special byte, 64 at a time, and are views into the window.
//
// Windows. A record is taken only when its end is in the window, or the file ends there; for a CR that takes
// one more byte. Else the record moves to the start of the window, which doubles when that is not enough, and
// is read again from its start. So nothing has to be remembered of half a record, and it costs less than
// reading the file three times. A file with a quote that nothing closes would be one record up to its end: at
// the largest record the quote is reported instead.

#include "table/csv_reader.h"

#include <fmt/core.h>

#include <algorithm>
#include <cstring>
#include <functional>

#include "table/csv_cell.h"
#include "table/loose_quotes.h"
#include "table/utf8.h"

namespace collint::table {
namespace {

constexpr std::size_t smallest_window = 16;
constexpr std::size_t padding = Alphabet::block_size;
constexpr std::size_t longest_character = 4;

std::uint32_t narrow(std::size_t offset) { return static_cast<std::uint32_t>(offset); }

}  // namespace

CsvReader::CsvReader(const Source& source, const Dialect& dialect, std::size_t window)
    : source_(source),
      dialect_(dialect),
      alphabet_(dialect),
      buffer_(std::clamp(window, smallest_window, largest_record) + padding),
      stops_(alphabet_, buffer_.data()) {}

bool CsvReader::next(Record& record) {
  record_ = {};
  while (!done_) {
    if (begin_ < end_ && parse(record)) return true;
    if (!fill()) fail();
  }
  return false;
}

void CsvReader::seek(std::uint64_t offset) {
  begin_ = end_ = valid_until_ = 0;
  offset_ = offset;
  at_end_ = done_ = false;
  record_ = {};
  error_.clear();
  unterminated_quote_.reset();
}

/// Reads the record at the start of the unread bytes. False where it may go on behind them.
bool CsvReader::parse(Record& record) {
  record.cells.clear();
  arena_.clear();
  decoded_.clear();
  open_quote_.reset();
  std::size_t at = begin_;
  while (true) {
    at = read_cell(record, at);
    if (open_quote_) return false;
    const Alphabet::Character stop = alphabet_.character_at({buffer_.data(), end_ + 1}, at);
    if (stop.role != Role::separator) break;
    at += stop.size;
  }
  const std::optional<std::size_t> next = next_line(at);
  if (next) finish(record, at, *next);
  return next.has_value();
}

/// Adds the cell at `begin` and returns where it stops.
std::size_t CsvReader::read_cell(Record& record, std::size_t begin) {
  const std::size_t stop = stops_.next(begin);
  switch (alphabet_.role_of(buffer_[stop])) {
    case Role::separator:
    case Role::line_feed:
    case Role::carriage_return:
      if (dialect_.strict_quotes || stop > valid_until_) break;
      add_cell(record, begin, stop);
      return stop;
    case Role::quote:
      if (stop == begin) return read_quoted_cell(record, begin);
      break;
    default: break;
  }
  return decode_cell(record, begin);
}

/// A cell between quotes that is spelt as it stands is the rule, any other one the exception.
std::size_t CsvReader::read_quoted_cell(Record& record, std::size_t begin) {
  std::size_t at = begin + 1;
  while (true) {
    const std::size_t stop = stops_.next(at);
    const Role role = alphabet_.role_of(buffer_[stop]);
    if (stop > valid_until_) break;
    if (stop == end_) {
      open_quote_ = begin;
      return stop;
    }
    if (role == Role::quote) {
      const Role next = alphabet_.role_of(buffer_[stop + 1]);
      if (next != Role::separator && next != Role::line_feed && next != Role::carriage_return) break;
      add_cell(record, begin + 1, stop);
      return stop + 1;
    }
    if (role != Role::separator && role != Role::line_feed) break;
    at = stop + 1;
  }
  return decode_cell(record, begin);
}

/// A cell of any kind.
std::size_t CsvReader::decode_cell(Record& record, std::size_t begin) {
  const std::size_t arena_begin = arena_.size();
  CsvCell cell(dialect_, alphabet_, unread(), arena_);
  cell.read(begin - begin_);
  if (const auto quote = cell.open_quote()) open_quote_ = begin_ + *quote;
  decoded_.push_back({record.cells.size(), arena_begin, arena_.size()});
  record.cells.push_back({{}, narrow(cell.begin()), narrow(cell.end()), cell.drops_escape()});
  return begin_ + cell.stop();
}

void CsvReader::add_cell(Record& record, std::size_t begin, std::size_t end) const {
  record.cells.push_back(
      {{buffer_.data() + begin, end - begin}, narrow(begin - begin_), narrow(end - begin_), false});
}

/// Where the line goes on that follows the line end at `at`, if that can be told.
std::optional<std::size_t> CsvReader::next_line(std::size_t at) const {
  if (at == end_) return at_end_ ? std::optional(end_) : std::nullopt;
  if (buffer_[at] == '\n') return at + 1;
  if (at + 1 == end_ && !at_end_) return std::nullopt;
  return at + 1 < end_ && buffer_[at + 1] == '\n' ? at + 2 : at + 1;
}

/// Texts in the arena have their place once it does not grow any more.
void CsvReader::finish(Record& record, std::size_t end, std::size_t next) {
  for (const DecodedCell& cell : decoded_)
    record.cells[cell.cell].text = std::string_view(arena_).substr(cell.begin, cell.end - cell.begin);
  record.offset = offset_ + begin_;
  record.bytes = record_ = window().substr(begin_, end - begin_);
  note_malformed(end);
  begin_ = next;
  validate();
}

/// Reads on. False where nothing is left to read or no room for it.
bool CsvReader::fill() {
  if (at_end_) return false;
  std::memmove(buffer_.data(), buffer_.data() + begin_, end_ - begin_);
  offset_ += begin_;
  end_ -= begin_;
  valid_until_ -= begin_;
  begin_ = 0;
  if (const std::size_t room = buffer_.size() - padding; end_ == room) {
    if (room == largest_record) return false;
    buffer_.resize(std::min(2 * room, largest_record) + padding);
  }
  const std::size_t wanted = buffer_.size() - padding - end_;
  Source::Result got = source_.read(offset_ + end_, buffer_.data() + end_, wanted);
  at_end_ = got.size < wanted;
  error_ = std::move(got.error);
  if (!error_.empty()) return false;
  take_bytes(got.size);
  return true;
}

void CsvReader::take_bytes(std::size_t size) {
  end_ += size;
  buffer_[end_] = '\n';
  stops_ = StopFinder(alphabet_, buffer_.data());
  valid_until_ = first_malformed(window(), valid_until_);
}

/// Looks for the next bytes that are no UTF-8 once those known lie behind.
void CsvReader::validate() {
  if (valid_until_ < begin_) valid_until_ = first_malformed(window(), begin_);
}

void CsvReader::note_malformed(std::size_t end) {
  if (invalid_utf8_ || valid_until_ >= end) return;
  invalid_utf8_ = Span{offset_ + valid_until_, decoded_at(window().substr(0, end), valid_until_).size};
}

/// Says why no record is left.
void CsvReader::fail() {
  done_ = true;
  if (!error_.empty() || begin_ == end_) return;
  note_malformed(at_end_ ? end_ : end_ - longest_character);
  if (open_quote_) {
    const std::size_t size = decoded_at(window(), *open_quote_).size;
    unterminated_quote_ = Span{offset_ + *open_quote_, size};
    look_for_cause();
  } else {
    error_ =
        fmt::format("the record at byte {} is longer than {} MiB", offset_ + begin_, largest_record >> 20U);
  }
}

/// The quote that nothing closes is often the last one of the file, since each quote behind a wrong one opens
/// where it was to close.
void CsvReader::look_for_cause() {
  const std::string_view record = window().substr(begin_);
  const LooseQuotes quotes = loose_quotes(record, alphabet_);
  const auto span_at = [&](std::size_t at) {
    return Span{offset_ + begin_ + at, alphabet_.character_at(record, at).size};
  };
  likely_quote_ = span_at(quotes.likely);
  if (quotes.escaped) escaped_quote_ = span_at(*quotes.escaped);
}

std::size_t CsvReader::offset_in(std::string_view bytes, std::size_t wanted) const {
  if (!is_in_record(bytes)) return std::min(wanted, bytes.size());
  const auto begin = static_cast<std::size_t>(bytes.data() - record_.data());
  const std::string_view text(record_.data(),
                              static_cast<std::size_t>(buffer_.data() + end_ - record_.data()));
  std::string decoded;
  CsvCell cell(dialect_, alphabet_, text, decoded);
  cell.look_for(wanted);
  cell.read(start_of_cell(begin));
  return cell.found() ? *cell.found() - begin : bytes.size();
}

bool CsvReader::is_in_record(std::string_view bytes) const {
  const std::less_equal<> not_after;
  return record_.data() != nullptr && not_after(record_.data(), bytes.data()) &&
         not_after(bytes.data() + bytes.size(), record_.data() + record_.size());
}

/// The quote before the bytes of a cell is one around all of it: else a separator stands there.
std::size_t CsvReader::start_of_cell(std::size_t begin) const {
  for (std::size_t size = std::min<std::size_t>(begin, 3); size > 0; --size) {
    const Alphabet::Character before = alphabet_.character_at(record_.substr(0, begin), begin - size);
    if (before.size == size) return before.role == Role::quote ? begin - size : begin;
  }
  return begin;
}

}  // namespace collint::table
