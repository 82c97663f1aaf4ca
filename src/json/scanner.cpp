// The strict reader of JSON (RFC 8259).
//
// simdjson is fast because it asks 64 bytes at a time whether all is well, and it answers with little more
// than "no". This reader asks one byte at a time and knows, at each, what it expected: so it can name the
// place and the usual cause. It keeps an explicit stack of open brackets, no recursion, and it can stop at
// any byte: a text that ends in the middle of anything is unfinished and not wrong unless the file ends there
// too.
//
// The first problem in the order of the file ends the scan. Everything before it is JSON.

#include "json/scanner.h"

#include <fmt/core.h>

#include <algorithm>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "json/causes.h"
#include "json/white_space.h"
#include "model/characters.h"

namespace collint::json {
namespace {

constexpr std::size_t npos = std::string_view::npos;
constexpr std::string_view literals[] = {"true", "false", "null"};

bool is_digit(char c) { return c >= '0' && c <= '9'; }
bool is_hexadecimal(char c) { return is_digit(c) || (c >= 'a' && c <= 'f') || (c >= 'A' && c <= 'F'); }
bool is_word(char c) {
  return is_digit(c) || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_' || c == '$';
}

/// True where a text is the start of one UTF-8 sequence and lacks the rest of it.
bool ends_within_sequence(std::string_view text) {
  const auto goes_on_with = [&](char continuation) {
    const std::string longest = std::string(text) + std::string(3, continuation);
    return code_point_at(longest, 0).size > text.size();
  };
  // Whatever the lead byte, one of the two may follow it.
  return text.size() <= 3 && (goes_on_with('\x80') || goes_on_with('\xBF'));
}

/// True for the start of a literal or of a number.
bool is_unfinished_token(std::string_view token) {
  return std::any_of(std::begin(literals), std::end(literals),
                     [&](std::string_view literal) { return literal.starts_with(token); }) ||
         is_number(std::string(token) + "0");
}

/// The format that a file with such a line at its start is in; empty where that is not known.
std::string_view format_of(std::string_view line) {
  if (line == "---" || line.starts_with("--- ") || line == "-" || line.starts_with("- ") ||
      line.starts_with("resourceType:"))
    return "YAML";
  const bool is_tag =
      line.starts_with('<') && line.size() > 1 && (line[1] == '!' || line[1] == '?' || is_word(line[1]));
  return is_tag ? "XML or HTML" : "";
}

class Scanner {
 public:
  Scanner(std::string_view text, const ScanOptions& options) : text_(text), options_(options) {
    if (options.start == ScanStart::top_level) return;
    top_is_array_ = true;
    if (options.start == ScanStart::after_array) {
      expected_ = Expected::nothing;
      return;
    }
    open_.push_back({'[', options.array_offset});
    expected_ = options.first_element ? Expected::item_or_end : Expected::item;
  }

  Scan run() {
    while (step()) {
    }
    result_.stopped = at_;
    return std::move(result_);
  }

 private:
  enum class Expected { value, item, item_or_end, key, key_or_end, colon, comma_or_end, nothing };
  struct Open {
    char bracket;
    std::uint64_t offset;
  };

  /// Reads one token. False when there is nothing more to read.
  bool step() {
    at_ = text_.find_first_not_of(white_space, at_);
    if (at_ == npos) {
      at_ = text_.size();
      return expected_ == Expected::nothing ? false : unfinished();
    }
    switch (expected_) {
      case Expected::value:
      case Expected::item:
      case Expected::item_or_end: return value();
      case Expected::key:
      case Expected::key_or_end: return key();
      case Expected::colon: return colon();
      case Expected::comma_or_end: return comma_or_end();
      case Expected::nothing: return after_the_end();
    }
    return false;
  }

  bool value() {
    const char c = text_[at_];
    if (open_.empty()) top_ = at_;
    if (c == '{' || c == '[') return open(c);
    if (c == ',') return fail(1, cause::missing_value(c));
    if (c == ']' || c == '}') {
      if (expected_ == Expected::item_or_end && c == ']') return close();
      if (expected_ == Expected::item && c == ']') return trailing_comma();
      return fail(1, cause::missing_value(c));
    }
    const std::size_t begin = at_;
    if (c == '"') return string() && value_ended();
    if (c == '-' || is_digit(c)) return number() && value_ended();
    for (const std::string_view literal : literals) {
      if (text_.substr(at_).starts_with(literal) && !word_goes_on(at_ + literal.size())) {
        at_ += literal.size();
        return value_ended();
      }
    }
    return unexpected(begin);
  }

  bool open(char bracket) {
    if (open_.empty()) top_is_array_ = bracket == '[';
    if (open_.size() == depth_limit) return fail(1, cause::nested_too_deep(depth_limit));
    open_.push_back({bracket, options_.offset + at_});
    ++at_;
    expected_ = bracket == '{' ? Expected::key_or_end : Expected::item_or_end;
    return true;
  }

  bool close() {
    ++at_;
    open_.pop_back();
    return value_ended();
  }

  bool value_ended() {
    if (open_.empty()) {
      expected_ = Expected::nothing;
      result_.closed = true;
      if (!top_is_array_) result_.elements_end = at_;
      return true;
    }
    // A text or a number counts once a comma or a bracket follows: `[..}, "name": 1` is a member out of
    // place.
    const char last = text_[at_ - 1];
    if (open_.size() == 1 && top_is_array_ && (last == '}' || last == ']')) result_.elements_end = at_;
    expected_ = Expected::comma_or_end;
    return true;
  }

  bool key() {
    const char c = text_[at_];
    if (c == '"') {
      expected_ = Expected::colon;
      return string();
    }
    if (c == '}') return expected_ == Expected::key_or_end ? close() : trailing_comma();
    if (c == ']') return fail(1, cause::wrong_bracket(c, '{'), open_place());
    if (c == '\'') return fail(1, cause::single_quotes());
    if (is_word(c)) return word_at(at_) && fail(word_length(at_), cause::unquoted_key(word(at_)));
    return unexpected(at_);
  }

  bool colon() {
    if (text_[at_] != ':') {
      if (is_invalid_byte(at_)) return sequence();
      return !comment() && fail(token_length(), cause::missing_colon());
    }
    ++at_;
    expected_ = Expected::value;
    return true;
  }

  bool comma_or_end() {
    const char c = text_[at_];
    if (open_.size() == 1 && top_is_array_ && (c == ',' || c == ']')) result_.elements_end = at_;
    if (c == ',') {
      if (open_.size() == 1 && top_is_array_) result_.separator = at_;
      comma_ = at_++;
      expected_ = open_.back().bracket == '[' ? Expected::item : Expected::key;
      return true;
    }
    if (c == '}' || c == ']') {
      const bool matches = (c == '}') == (open_.back().bracket == '{');
      return matches ? close() : fail(1, cause::wrong_bracket(c, open_.back().bracket), open_place());
    }
    if (c == '{' || c == '[' || c == '"' || c == '-' || is_word(c))
      return fail(token_length(), cause::missing_comma());
    return unexpected(at_);
  }

  bool after_the_end() {
    if (!top_is_array_ && text_[top_] != '{' && text_before_the_array(top_)) return false;
    if (is_invalid_byte(at_)) return sequence();
    if (comment()) return false;
    return fail(trimmed(line_at(at_)).size(),
                cause::text_after(ahead_of(at_), top_is_array_, text_[top_] == '{'));
  }

  bool string() {
    const std::size_t quote = at_++;
    open_text_ = Span{options_.offset + quote, 1};
    while (at_ < text_.size()) {
      const char c = text_[at_];
      if (c == '"') {
        ++at_;
        open_text_.reset();
        return true;
      }
      if (c == '\\') {
        if (!escape()) return false;
      } else if (static_cast<unsigned char>(c) < 0x20) {
        if (only_white_space_follows()) return unfinished();
        return fail(1, cause::control_in_text(c), {place(quote, "the text starts here")});
      } else if (static_cast<unsigned char>(c) < 0x80) {
        ++at_;
      } else if (!sequence()) {
        return false;
      }
    }
    return unfinished();
  }

  /// True where the file ends here but for white space, such as the line feed that was written after all.
  [[nodiscard]] bool only_white_space_follows() const {
    return options_.is_last && text_.size() - at_ < scan_ahead &&
           text_.find_first_not_of(white_space, at_) == npos;
  }

  bool escape() {
    if (at_ + 1 >= text_.size()) return unfinished();
    const char c = text_[at_ + 1];
    if (c == 'u') return unicode_escape();
    if (std::string_view("\"\\/bfnrt").find(c) == npos)
      return fail(1 + code_point_at(text_, at_ + 1).size, cause::bad_escape(c));
    at_ += 2;
    return true;
  }

  /// The value of the four digits of `\uXXXX` at `begin`; none after saying what is wrong.
  std::optional<unsigned> code_unit(std::size_t begin) {
    unsigned value = 0;
    for (std::size_t i = begin + 2; i < begin + 6; ++i) {
      if (i >= text_.size()) {
        unfinished();
        return std::nullopt;
      }
      if (!is_hexadecimal(text_[i])) {
        fail(i - at_, cause::bad_unicode_escape());
        return std::nullopt;
      }
      const auto digit =
          static_cast<unsigned>(is_digit(text_[i]) ? text_[i] - '0' : (text_[i] | 0x20) - 'a' + 10);
      value = value * 16 + digit;
    }
    return value;
  }

  bool unicode_escape() {
    const auto first = code_unit(at_);
    if (!first) return false;
    const bool high = *first >= 0xD800 && *first < 0xDC00;
    if (!high) {
      if (*first >= 0xDC00 && *first < 0xE000) return fail(6, cause::lone_surrogate());
      at_ += 6;
      return true;
    }
    const std::string_view next = text_.substr(at_ + 6, 2);
    if (next.size() < 2 && std::string_view("\\u").starts_with(next)) return unfinished();
    if (next != "\\u") return fail(6, cause::lone_surrogate());
    const auto second = code_unit(at_ + 6);
    if (!second) return false;
    if (*second < 0xDC00 || *second >= 0xE000) return fail(6, cause::lone_surrogate());
    at_ += 12;
    return true;
  }

  /// One UTF-8 sequence of two bytes and more.
  bool sequence() {
    if (const CodePoint c = code_point_at(text_, at_); c.size > 1) {
      at_ += c.size;
      return true;
    }
    if (ends_within_sequence(text_.substr(at_))) return unfinished();
    return fail(1, cause::invalid_utf8(text_[at_], options_.offset + at_));
  }

  bool number() {
    const std::size_t begin = at_;
    std::size_t end = begin;
    while (end < text_.size() &&
           (is_word(text_[end]) || text_[end] == '.' || text_[end] == '-' || text_[end] == '+'))
      ++end;
    if (end == text_.size() && !options_.is_last) return unfinished();
    const std::string_view token = text_.substr(begin, end - begin);
    if (!is_number(token)) {
      if (cut_off(token)) return unfinished();
      return !text_before_the_array(begin) && !other_format() && fail(token.size(), cause::bad_number(token));
    }
    at_ = end;
    return true;
  }

  /// True where no character starts.
  [[nodiscard]] bool is_invalid_byte(std::size_t at) const {
    return static_cast<unsigned char>(text_[at]) >= 0x80 && code_point_at(text_, at).size == 1;
  }

  bool trailing_comma() {
    // Without a comma of this text, it is the one that ended the window before.
    const std::uint64_t comma = comma_ == npos ? options_.offset - 1 : options_.offset + comma_;
    return problem({comma, 1}, cause::trailing_comma(), {});
  }

  /// What a cause may be read from: no more than the caller has made sure of, so that the same file gets the
  /// same cause whatever the windows.
  [[nodiscard]] std::string_view ahead_of(std::size_t at) const { return text_.substr(at, scan_ahead); }
  [[nodiscard]] std::string_view line_at(std::size_t at) const {
    const std::string_view ahead = ahead_of(at);
    return ahead.substr(0, ahead.find_first_of("\r\n"));
  }

  /// Says so where a comment starts here.
  bool comment() {
    const std::string_view ahead = ahead_of(at_);
    if (!ahead.starts_with('#') && !ahead.starts_with("//") && !ahead.starts_with("/*")) return false;
    fail(line_at(at_).size(), cause::comment());
    return true;
  }

  bool unexpected(std::size_t begin) {
    const char c = text_[begin];
    const std::size_t size = code_point_at(text_, begin).size;
    if (is_invalid_byte(begin)) return sequence();
    if (comment() || text_before_the_array(begin) || other_format()) return false;
    if (c == '\'') return fail(1, cause::single_quotes());
    if (is_word(c)) {
      if (cut_off(word(begin))) return unfinished();
      return word_at(begin) && fail(word_length(begin), cause::unknown_word(word(begin)));
    }
    return fail(size, cause::unexpected_character(text_.substr(begin, size)));
  }

  /// True where a token that is no value may be the start of one, since the file ends there.
  [[nodiscard]] bool cut_off(std::string_view token) const {
    const bool ends_file = token.data() + token.size() == text_.data() + text_.size() && options_.is_last;
    return ends_file && !open_.empty() && is_unfinished_token(token);
  }

  /// A file that is something else altogether. True after saying so.
  bool other_format() {
    const std::string_view line = trimmed(line_at(at_));
    const std::string_view format = open_.empty() ? format_of(line) : "";
    if (!format.empty()) fail(line.size(), cause::other_format(format));
    return !format.empty();
  }

  /// A log line in front of the array, which may itself start with a bracket: `[INFO] started`. True after
  /// saying so.
  bool text_before_the_array(std::size_t begin) {
    const bool in_brackets = in_first_brackets(begin);
    if (!open_.empty() && !in_brackets) return false;
    const std::uint64_t from = in_brackets ? open_.front().offset : options_.offset + begin;
    const std::string_view line = trimmed(line_at(begin));
    const auto found = [&](std::size_t length, char opening) {
      return !problem({from, options_.offset + begin + length - from}, cause::text_before(opening), {});
    };
    if (open_.empty()) {  // `data = [`
      if (line.ends_with('[') || line.ends_with('{')) return found(line.size() - 1, line.back());
      if (const std::size_t array = line.find("[{"); array != npos) return found(array, '[');
    }
    const std::string_view ahead = ahead_of(begin);
    for (std::size_t next = ahead.find('\n'); next != npos; next = ahead.find('\n', next)) {
      next = ahead.find_first_not_of(white_space, next);
      if (next == npos) return false;
      if (ahead[next] == '[' || ahead[next] == '{') return found(line.size(), ahead[next]);
    }
    return false;
  }

  /// True for the first word of `[INFO] started`: what looked like the array was a part of the log line.
  [[nodiscard]] bool in_first_brackets(std::size_t begin) const {
    if (!top_is_array_ || open_.size() != 1 || expected_ != Expected::item_or_end) return false;
    const std::uint64_t inside = std::max(open_.front().offset + 1, options_.offset) - options_.offset;
    const std::string_view between = text_.substr(inside, begin - inside);
    return between.find('\n') == npos && line_at(begin).find(']') != npos;
  }

  [[nodiscard]] bool word_goes_on(std::size_t i) const { return i < text_.size() && is_word(text_[i]); }
  [[nodiscard]] std::size_t word_length(std::size_t begin) const {
    const std::string_view ahead = ahead_of(begin);
    return static_cast<std::size_t>(std::find_if_not(ahead.begin(), ahead.end(), is_word) - ahead.begin());
  }
  [[nodiscard]] std::string_view word(std::size_t begin) const {
    return text_.substr(begin, word_length(begin));
  }

  /// False, as unfinished, where a word may go on beyond the text.
  bool word_at(std::size_t begin) {
    if (begin + word_length(begin) < text_.size() || options_.is_last) return true;
    return unfinished();
  }

  [[nodiscard]] std::size_t token_length() const { return std::max<std::size_t>(word_length(at_), 1); }

  [[nodiscard]] SyntaxProblem::Place place(std::size_t at, std::string message) const {
    return {{options_.offset + at, 1}, std::move(message)};
  }
  [[nodiscard]] std::vector<SyntaxProblem::Place> open_place() const {
    return {{{open_.back().offset, 1}, fmt::format("'{}' is opened here", open_.back().bracket)}};
  }

  bool fail(std::size_t length, Cause what, std::vector<SyntaxProblem::Place> related = {}) {
    return problem({options_.offset + at_, length}, std::move(what), std::move(related));
  }

  bool problem(Span span, Cause what, std::vector<SyntaxProblem::Place> related) {
    result_.problem =
        SyntaxProblem{what.kind, span, std::move(what.message), std::move(what.help), std::move(related)};
    return false;
  }

  /// The text ends before the value does: a truncated file, or a window that was cut within an element.
  bool unfinished() {
    if (!options_.is_last) return false;
    at_ = text_.size();
    std::vector<SyntaxProblem::Place> related;
    if (open_text_) related.push_back({*open_text_, "this text is not closed"});
    constexpr std::size_t shown = 4;
    for (std::size_t i = open_.size(); i > 0 && related.size() < shown; --i) {
      related.push_back(
          {{open_[i - 1].offset, 1}, fmt::format("this '{}' is not closed", open_[i - 1].bracket)});
    }
    return fail(0, cause::truncated(open_.size()), std::move(related));
  }

  std::string_view text_;
  ScanOptions options_;
  std::size_t at_ = 0;
  std::size_t comma_ = npos;
  std::size_t top_ = 0;
  Expected expected_ = Expected::value;
  bool top_is_array_ = false;
  std::optional<Span> open_text_;  ///< the opening quote of the text that is being read
  std::vector<Open> open_;
  Scan result_;
};

}  // namespace

Scan scan(std::string_view text, const ScanOptions& options) { return Scanner(text, options).run(); }

}  // namespace collint::json
