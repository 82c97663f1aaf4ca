#include "table/csv_cell.h"

#include "table/utf8.h"

namespace collint::table {
namespace {

bool is_line_end(char c) { return c == '\n' || c == '\r'; }

/// UTF-16 code units of bytes that begin and end with whole characters.
std::size_t code_units(std::string_view text) {
  std::size_t count = 0;
  for (std::size_t at = 0; at < text.size();) {
    const Decoded character = decoded_at(text, at);
    count += character.value > 0xFFFF ? 2 : 1;
    at += character.size;
  }
  return count;
}

}  // namespace

CsvCell::CsvCell(const Dialect& dialect, const Alphabet& alphabet, std::string_view text,
                 std::string& decoded)
    : dialect_(dialect),
      alphabet_(alphabet),
      text_(text),
      stops_(alphabet, text.data()),
      decoded_(decoded),
      decoded_begin_(decoded.size()) {}

std::optional<std::size_t> CsvCell::open_quote() const {
  if (!in_quotes_) return std::nullopt;
  return open_;
}

void CsvCell::read(std::size_t begin) {
  begin_ = begin;
  at_ = begin;
  while (true) {
    if (const std::size_t stop = stops_.next(at_); stop > at_) take(stop - at_);
    if (at_ == text_.size()) return;
    const Alphabet::Character character = here();
    switch (character.role) {
      case Role::quote: take_quote(character.size); break;
      case Role::escape: take_escape(character.size); break;
      case Role::line_feed:
      case Role::carriage_return:
        if (!in_quotes_) return;
        take_line_end();
        break;
      case Role::separator:
        if (!in_quotes_) return;
        take(character.size);
        after_separator_ = true;
        break;
      default: take(character.size);
    }
  }
}

/// Takes what stands for itself.
void CsvCell::take(std::size_t size) {
  if (in_quotes_ || !dialect_.strict_quotes) {
    append(at_, at_ + size);
    in_field_ = true;
  }
  at_ += size;
  after_separator_ = false;
}

/// Within quotes: opencsv goes on with the next line, and puts a line feed between the two.
void CsvCell::take_line_end() {
  const bool is_pair = text_[at_] == '\r' && at_ + 1 < text_.size() && text_[at_ + 1] == '\n';
  append_piece(at_, "\n", false);
  at_ += is_pair ? 2 : 1;
  after_separator_ = false;
}

void CsvCell::take_quote(std::size_t size) {
  const bool is_doubled = (in_quotes_ || in_field_) && next_role(at_ + size) == Role::quote;
  if (is_doubled) {
    at_ += size;
    const std::size_t second = here().size;
    append(at_, at_ + second);
    at_ += second;
  } else {
    toggle(size);
    keep_quote(size);
    at_ += size;
  }
  in_field_ = !in_field_;
  after_separator_ = false;
}

void CsvCell::toggle(std::size_t size) {
  in_quotes_ = !in_quotes_;
  ++toggles_;
  if (in_quotes_) {
    open_ = at_;
    open_size_ = size;
  } else {
    close_ = at_;
    close_end_ = at_ + size;
  }
}

/// A quote in the midst of a cell stays in its text, unless it is one of the first three characters of the
/// line.
void CsvCell::keep_quote(std::size_t size) {
  if (dialect_.strict_quotes || after_separator_ || !has_three_before(at_)) return;
  const Role next = next_role(at_ + size);
  if (next == Role::separator || next == Role::line_feed) return;
  if (dialect_.ignore_leading_whitespace && is_white_space_so_far()) {
    clear();
  } else {
    append(at_, at_ + size);
  }
}

void CsvCell::take_escape(std::size_t size) {
  at_ += size;
  after_separator_ = false;
  const Role next = next_role(at_);
  const bool is_special = next == Role::quote || next == Role::escape || next == Role::separator;
  if (is_special && (in_quotes_ || in_field_)) {
    const std::size_t escaped = here().size;
    append(at_, at_ + escaped);
    at_ += escaped;
    after_separator_ = next == Role::separator;
  } else if (in_quotes_ || !dialect_.strict_quotes) {
    drops_escape_ = true;
  }
}

/// What follows on the line; a line feed for whatever ends it.
Role CsvCell::next_role(std::size_t at) const {
  if (at == text_.size() || is_line_end(text_[at])) return Role::line_feed;
  return alphabet_.character_at(text_, at).role;
}

/// Whether the line has at least three UTF-16 code units before a place. Each has three bytes at most.
bool CsvCell::has_three_before(std::size_t at) const {
  constexpr std::size_t most = 9;
  std::size_t line = at;
  while (line > 0 && at - line < most && !is_line_end(text_[line - 1])) --line;
  return at - line == most || code_units(text_.substr(line, at - line)) >= 3;
}

bool CsvCell::is_white_space_so_far() const {
  const std::string_view text = std::string_view(decoded_).substr(decoded_begin_);
  std::size_t at = 0;
  while (at < text.size()) {
    const Decoded character = decoded_at(text, at);
    if (!is_java_white_space(character.value)) return false;
    at += character.size;
  }
  return !text.empty();
}

void CsvCell::append(std::size_t from, std::size_t to) {
  const std::string_view text = text_.substr(0, to);
  while (from < to) {
    const std::size_t bad = first_malformed(text, from);
    if (bad > from) append_piece(from, text.substr(from, bad - from), true);
    if (bad == to) return;
    append_piece(bad, replacement_bytes, false);
    from = bad + decoded_at(text, bad).size;
  }
}

/// `verbatim`: each byte of the piece comes from a byte of its own.
void CsvCell::append_piece(std::size_t from, std::string_view piece, bool verbatim) {
  const std::size_t size = decoded_.size() - decoded_begin_;
  if (wanted_ && *wanted_ >= size && *wanted_ < size + piece.size())
    found_ = from + (verbatim ? *wanted_ - size : 0);
  decoded_ += piece;
}

void CsvCell::clear() {
  decoded_.resize(decoded_begin_);
  found_.reset();
}

}  // namespace collint::table
