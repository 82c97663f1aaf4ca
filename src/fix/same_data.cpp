#include "fix/same_data.h"

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <memory>
#include <string>

#include "input/source.h"

namespace collint {
namespace {

/// Bytes [begin, end) of one of the two texts.
struct Range {
  std::size_t begin = 0;
  std::size_t end = 0;
};

/// Where the edits are in the text before and in the one after, by offset.
struct Changes {
  std::vector<Range> before;
  std::vector<Range> after;

  explicit Changes(const std::vector<const Fix*>& fixes) {
    std::vector<const Edit*> edits;
    for (const Fix* fix : fixes) {
      for (const Edit& edit : fix->edits) edits.push_back(&edit);
    }
    std::sort(edits.begin(), edits.end(),
              [](const Edit* a, const Edit* b) { return a->span.offset < b->span.offset; });
    std::size_t gained = 0;  // modulo 2^64: it may be less than nothing
    for (const Edit* edit : edits) {
      const auto begin = static_cast<std::size_t>(edit->span.offset);
      const auto length = static_cast<std::size_t>(edit->span.length);
      before.push_back({begin, begin + length});
      after.push_back({begin + gained, begin + gained + edit->text.size()});
      gained += edit->text.size() - length;
    }
  }
};

/// The tokens of a JSON text that no change has a byte of.
class UntouchedTokens {
 public:
  UntouchedTokens(std::string_view text, const std::vector<Range>& changes)
      : text_(text), changes_(changes) {}

  /// Empty at the end.
  std::string_view next() {
    while (true) {
      at_ = std::min(text_.find_first_not_of(" \t\r\n", at_), text_.size());
      const std::size_t begin = at_;
      at_ = end_of_token();
      if (begin == at_ || !is_touched(begin, at_)) return text_.substr(begin, at_ - begin);
    }
  }

 private:
  [[nodiscard]] std::size_t end_of_token() const {
    constexpr std::string_view punctuation = "[]{},:";
    if (at_ == text_.size()) return at_;
    if (text_[at_] == '"') return end_of_string();
    if (punctuation.find(text_[at_]) != std::string_view::npos) return at_ + 1;
    return std::min(text_.find_first_of("[]{},:\" \t\r\n", at_), text_.size());
  }

  [[nodiscard]] std::size_t end_of_string() const {
    std::size_t at = at_ + 1;
    while (at < text_.size() && text_[at] != '"') at += text_[at] == '\\' ? 2 : 1;
    return std::min(at + 1, text_.size());
  }

  /// A change without bytes of its own touches the token that it stands within.
  bool is_touched(std::size_t begin, std::size_t end) {
    while (change_ < changes_.size() && changes_[change_].end <= begin) ++change_;
    return change_ < changes_.size() && changes_[change_].begin < end;
  }

  std::string_view text_;
  const std::vector<Range>& changes_;
  std::size_t at_ = 0;
  std::size_t change_ = 0;
};

bool have_same_tokens(std::string_view before, std::string_view after, const Changes& changes) {
  UntouchedTokens old_tokens(before, changes.before);
  UntouchedTokens new_tokens(after, changes.after);
  while (true) {
    const std::string_view token = old_tokens.next();
    if (token != new_tokens.next()) return false;
    if (token.empty()) return true;
  }
}

/// Says which cells and records are changed; to be asked in their order.
class Touched {
 public:
  explicit Touched(const std::vector<Range>& changes) : changes_(changes) {}

  /// True for a record that a change takes with a line end beside it.
  bool takes(const Record& record) {
    const auto begin = static_cast<std::size_t>(record.offset);
    const std::size_t end = begin + record.bytes.size();
    while (for_records_ < changes_.size() && changes_[for_records_].end <= begin) ++for_records_;
    if (for_records_ == changes_.size()) return false;
    const Range& change = changes_[for_records_];
    return change.begin <= begin && end <= change.end && change.end - change.begin > end - begin;
  }

  /// Between two cells stands a separator, so that what is written at an end of one is its own.
  bool has(const Record& record, const Cell& cell) {
    const auto begin = static_cast<std::size_t>(record.offset + cell.begin);
    const auto end = static_cast<std::size_t>(record.offset + cell.end);
    while (for_cells_ < changes_.size() && is_before(changes_[for_cells_], begin, end)) ++for_cells_;
    return for_cells_ < changes_.size() &&
           !is_before({begin, end}, changes_[for_cells_].begin, changes_[for_cells_].end);
  }

 private:
  /// Ranges that follow each other directly touch where one of them has no bytes.
  static bool is_before(const Range& range, std::size_t begin, std::size_t end) {
    return range.end < begin || (range.end == begin && range.begin != range.end && begin != end);
  }

  const std::vector<Range>& changes_;
  std::size_t for_cells_ = 0;
  std::size_t for_records_ = 0;
};

bool have_same_cells(const Record& before, const Record& after, Touched& touched) {
  return std::equal(before.cells.begin(), before.cells.end(), after.cells.begin(), after.cells.end(),
                    [&](const Cell& old_cell, const Cell& new_cell) {
                      return touched.has(before, old_cell) || old_cell.text == new_cell.text;
                    });
}

bool have_same_records(std::string_view before, std::string_view after, const Changes& changes,
                       const table::Format& format) {
  constexpr std::size_t window = std::size_t{1} << 18U;
  const auto old_source = source_of(std::string(before));
  const auto new_source = source_of(std::string(after));
  const auto old_records = table::read_records(*old_source, format, window);
  const auto new_records = table::read_records(*new_source, format, window);
  Touched touched(changes.before);
  Record old_record;
  Record new_record;
  while (true) {
    bool has_old = old_records->next(old_record);
    while (has_old && touched.takes(old_record)) has_old = old_records->next(old_record);
    if (has_old != new_records->next(new_record)) return false;
    if (!has_old) return true;
    if (!have_same_cells(old_record, new_record, touched)) return false;
  }
}

}  // namespace

bool holds_same_data(std::string_view before, std::string_view after, const std::vector<const Fix*>& fixes,
                     const table::Format* format) {
  const Changes changes(fixes);
  return format == nullptr ? have_same_tokens(before, after, changes)
                           : have_same_records(before, after, changes, *format);
}

}  // namespace collint
