// Reading an array of any size in windows, without a pass of its own to find where elements end.
//
// simdjson wants a whole document, and a file of gigabytes is one array. So the reader cuts the array between
// two elements: it takes a window, writes `[` over the byte before it (the array's own bracket, or the comma
// that ended the window before) and `]` over the comma where it cuts, and has an ordinary small array to
// parse.
//
// Where to cut is guessed (see cut.h). Why a wrong guess is harmless: the first window starts at an element.
// If a window that starts at an element parses as a complete list of values, then those values are the next
// elements, since JSON has only one reading, and the comma that was cut at stood between elements; so the
// next window starts at an element as well. If it does not parse, either the guess was wrong or the file is
// no JSON, and the scanner tells which: it reads the same bytes strictly from the same start and gives the
// first problem, or the last comma between elements, which is then a cut that cannot fail. When not even one
// element ends within the window, the window grows. A wrong guess costs time, never a wrong result.
//
// The rest are the ends: what stands before and after the array, and files that hold something else than an
// array. Those are read whole, since there is nothing to cut.

#include "json/reader.h"

#include <fmt/core.h>

#include <algorithm>
#include <cstring>
#include <utility>

#include "json/causes.h"
#include "json/white_space.h"
#include "model/classify.h"

namespace collint::json {
namespace {

constexpr std::size_t npos = std::string_view::npos;

/// Offsets within a window are 32 bits.
constexpr std::size_t largest_window = 4'000'000'000;

/// After so many wrong guesses the file is not worth another.
constexpr int guesses_allowed = 4;

/// True for the zeros of two ASCII characters in UTF-16: a single one is a stray byte.
bool has_zeros_from(std::size_t first, std::string_view bytes) {
  return bytes[first] == 0 && (bytes.size() <= first + 2 || bytes[first + 2] == 0);
}

/// UTF-16 and UTF-32 by their byte order marks, or by the zeros beside an opening bracket. Empty for neither.
std::string_view name_of_encoding(std::string_view bytes) {
  using namespace std::string_view_literals;
  const auto starts = [&](std::string_view mark) { return bytes.starts_with(mark); };
  if (starts("\xFF\xFE\0\0"sv) || starts("[\0\0\0"sv) || starts("{\0\0\0"sv)) return "UTF-32 (little endian)";
  if (starts("\0\0\xFE\xFF"sv) || starts("\0\0\0["sv) || starts("\0\0\0{"sv)) return "UTF-32 (big endian)";
  if (starts("\xFF\xFE"sv)) return "UTF-16 (little endian)";
  if (starts("\xFE\xFF"sv)) return "UTF-16 (big endian)";
  if ((starts("[\0"sv) || starts("{\0"sv)) && has_zeros_from(1, bytes)) return "UTF-16 (little endian)";
  if ((starts("\0["sv) || starts("\0{"sv)) && has_zeros_from(0, bytes)) return "UTF-16 (big endian)";
  return "";
}

bool is_command(const Node& object) {
  return std::any_of(children(object).begin(), children(object).end(), [](const Node& member) {
    return member.named == Field::resourceType || member.named == Field::identifier;
  });
}

}  // namespace

Reader::Reader(const Source& source, bool is_template, std::size_t window)
    : source_(source),
      window_(std::max<std::size_t>(window, 16)),
      buffer_(1 + window_ + WindowParser::padding()) {
  summary_.is_template = is_template;
}

Reader::Reader(const Source& source, const Cuts& cuts, std::uint64_t begin, std::size_t window)
    : Reader(source, false, window) {
  cuts_ = std::span(cuts.commas)
              .subspan(static_cast<std::size_t>(
                  std::lower_bound(cuts.commas.begin(), cuts.commas.end(), begin) - cuts.commas.begin()));
  if (begin == 0) return;
  offset_ = begin;
  first_element_ = false;
  array_offset_ = cuts.array_offset;
  summary_.top_level = TopLevel::array;
  summary_.top_level_span = {array_offset_, 1};
  guess_ = cuts.guess;
  state_ = State::in_array;
}

bool Reader::next(Batch& batch) {
  batch.commands.clear();
  while (state_ != State::done && batch.commands.empty()) {
    switch (state_) {
      case State::start: start(batch); break;
      case State::in_array: array_window(batch); break;
      case State::after_array: after_array(); break;
      case State::done: break;
    }
  }
  return !batch.commands.empty();
}

/// Looks at the first bytes.
void Reader::start(Batch& batch) {
  if (!fill(window_)) return finish();
  if (detect_other_encoding()) return finish();
  if (unread().starts_with(byte_order_mark)) {
    summary_.byte_order_mark = true;
    advance(byte_order_mark.size());
  }
  if (!skip_white_space()) return finish();
  if (unread().front() != '[') return whole_text(batch);
  summary_.top_level = TopLevel::array;
  summary_.top_level_span = {offset_, 1};
  array_offset_ = offset_;
  advance(1);
  guess_.learn(unread());
  state_ = State::in_array;
}

/// What is no array: one object or scalar, read to its end. A problem is looked for first, so that a long
/// file of JSON Lines is not loaded.
void Reader::whole_text(Batch& batch) {
  const Scan found = scan_from_here(ScanStart::top_level);
  if (!error_.empty()) return finish();
  summary_.problem = found.problem;
  if (found.elements_end != 0 && parse(found.elements_end, batch, false)) take_top_level(batch);
  finish();
}

/// Reads one window of the array.
void Reader::array_window(Batch& batch) {
  if (!fill(window_)) return finish();
  if (wrong_guesses_ >= guesses_allowed) return scanned_window(batch);
  const std::size_t cut = cut_in_sight();
  const bool to_end = at_end_ && cut == npos;
  const std::size_t end = cut != npos ? cut : to_end ? unread().size() : guess_.last_comma(unread());
  if (end == npos) return scanned_window(batch);
  if (!parse(end, batch, to_end)) {
    ++wrong_guesses_;
    return scanned_window(batch);
  }
  wrong_guesses_ = 0;
  take_elements(batch);
  if (!to_end) return next_window(end);
  close_array();
  finish();
}

/// Where another reader is to go on, among the unread bytes, or npos.
std::size_t Reader::cut_in_sight() const {
  return cuts_.empty() || cuts_.front() >= offset_ + unread().size() ? npos : cuts_.front() - offset_;
}

/// Reads one window that ends where the scanner says, or the last elements before a problem or the closing
/// bracket.
void Reader::scanned_window(Batch& batch) {
  const Scan found = scan_from_here(ScanStart::in_array);
  if (!error_.empty()) return finish();
  summary_.problem = found.problem;
  const bool last = found.problem || found.closed;
  const std::size_t end = last ? found.elements_end : found.separator;
  if (end != 0 && parse(end, batch, false)) take_elements(batch);
  if (!last) return next_window(end);
  if (!found.problem) close_array();
  if (found.problem || at_end_) return finish();
  advance(unread().size());
  state_ = State::after_array;
}

/// Notes where the array ends: at the last bracket, since nothing but white space follows.
void Reader::close_array() {
  summary_.top_level_span.length = offset_ + unread().rfind(']') + 1 - array_offset_;
}

/// Makes sure that nothing but white space follows the array.
void Reader::after_array() {
  if (fill(window_) && skip_white_space()) {
    summary_.problem = scan_from_here(ScanStart::after_array).problem;
    summary_.top_level_span.length = 1;
  }
  finish();
}

/// Scans the unread bytes, reading on until they hold a whole element, the end of the value, or a problem
/// with all that its cause is to be read from.
Scan Reader::scan_from_here(ScanStart start) {
  while (true) {
    Scan found = scan(unread(), {start, first_element_, offset_, array_offset_, at_end_});
    if (at_end_) return found;
    std::size_t wanted = std::max(unread().size() * 2, window_);
    if (found.problem) {
      wanted = found.stopped + scan_ahead;
      if (unread().size() >= wanted) return found;
    } else if (start == ScanStart::in_array && (found.closed || found.separator != 0)) {
      return found;
    }
    if (!fill(wanted)) return found;
  }
}

/// Parses the unread bytes up to `end` as the inside of an array; `closed` where the array's own bracket is
/// among them. No element at all is refused, since a comma then stands alone, but in an empty array.
bool Reader::parse(std::size_t end, Batch& batch, bool closed) {
  buffer_[begin_ - 1] = '[';
  char& behind = buffer_[begin_ + end];
  const char kept = std::exchange(behind, closed ? ' ' : ']');
  const bool parsed = parser_.parse({buffer_.data() + begin_ - 1, end + (closed ? 1 : 2)}, batch.nodes,
                                    state_ == State::in_array ? 1 : 0);
  behind = kept;
  return parsed && (batch.nodes.front().extent > 1 || (closed && first_element_));
}

void Reader::take_elements(Batch& batch) {
  Node& list = batch.nodes.front();
  for (Node* root = &list + 1; root != &list + list.extent; root += root->extent) {
    classify_command(*root, summary_.is_template);
    add_command(*root, batch);
  }
}

void Reader::take_top_level(Batch& batch) {
  Node& top = batch.nodes[1];
  const unsigned quotes = top.is_text() ? 1 : 0;
  summary_.top_level_span = {offset_ - 1 + top.begin - quotes, top.end - top.begin + 2 * quotes};
  if (!top.is_object()) {
    summary_.top_level = TopLevel::scalar;
  } else if (is_command(top)) {
    summary_.top_level = TopLevel::bare_command;
    classify_command(top, summary_.is_template);
    add_command(top, batch).has_list = false;
  } else {
    summary_.top_level = TopLevel::wrapper;
    take_wrapper(top, batch);
  }
}

/// The commands in the lists of a wrapper are checked as if they stood in one array.
void Reader::take_wrapper(Node& wrapper, Batch& batch) {
  classify_wrapper(wrapper);
  Command& outer = add_command(wrapper, batch);
  outer.has_list = false;
  outer.index.reset();
  const Command whole = outer;
  commands_ = 0;
  for (Node* list = &wrapper + 1; list != &wrapper + wrapper.extent; list += list->extent) {
    if (!list->is_list()) continue;
    std::uint64_t position = 0;
    for (Node* root = list + 1; root != list + list->extent; root += root->extent, ++position) {
      if (!root->is_object() || !is_command(*root)) continue;
      classify_command(*root, summary_.is_template);
      Command& command = add_command(*root, batch);
      command.pointer_prefix = whole.pointer_to(*list);
      command.position_in_list = position;
    }
  }
}

Command& Reader::add_command(Node& root, Batch& batch) {
  Command& command = batch.commands.emplace_back();
  command.root = &root;
  command.window = {buffer_.data() + begin_ - 1, 1 + unread().size()};
  command.window_offset = offset_ - 1;
  command.position_in_list = commands_;
  command.index = commands_++;
  return command;
}

/// Goes on behind a comma between two elements, or stops there where that is a cut, or behind one.
void Reader::next_window(std::size_t comma) {
  advance(comma + 1);
  first_element_ = false;
  if (cuts_.empty() || offset_ <= cuts_.front()) return;
  summary_.commands = commands_;
  stopped_at_ = offset_;
  state_ = State::done;
}

void Reader::finish() {
  summary_.commands = commands_;
  state_ = State::done;
}

/// Skips white space, reading on as needed. False at the end of the file.
bool Reader::skip_white_space() {
  while (true) {
    const std::size_t first = unread().find_first_not_of(white_space);
    if (first != npos) {
      advance(first);
      return true;
    }
    advance(unread().size());
    if (at_end_ || !fill(window_)) return false;
  }
}

bool Reader::detect_other_encoding() {
  const std::string_view name = name_of_encoding(unread());
  if (name.empty()) return false;
  Cause cause = cause::other_encoding(name);
  summary_.problem = SyntaxProblem{cause.kind, {0, 0}, std::move(cause.message), std::move(cause.help), {}};
  return true;
}

/// Makes sure that `wanted` bytes are unread, or all that the file has left. False where reading failed.
bool Reader::fill(std::size_t wanted) {
  if (at_end_ || unread().size() >= wanted) return true;
  if (wanted > largest_window) {
    error_ = "a command of 4 GB and more cannot be checked";
    return false;
  }
  std::memmove(buffer_.data() + 1, buffer_.data() + begin_, end_ - begin_);
  end_ -= begin_ - 1;
  begin_ = 1;
  buffer_.resize(std::max(buffer_.size(), 1 + wanted + WindowParser::padding()));
  Source::Result got = source_.read(offset_ + unread().size(), buffer_.data() + end_, 1 + wanted - end_);
  error_ = std::move(got.error);
  at_end_ = got.size < 1 + wanted - end_;
  end_ += got.size;
  return error_.empty();
}

void Reader::advance(std::size_t bytes) {
  begin_ += bytes;
  offset_ += bytes;
}

}  // namespace collint::json
