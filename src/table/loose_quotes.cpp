#include "table/loose_quotes.h"

namespace collint::table {
namespace {

class Walk {
 public:
  Walk(std::string_view record, const Alphabet& alphabet) : record_(record), alphabet_(alphabet) {}

  LooseQuotes run() {
    while (at_ < record_.size() && !is_found_) {
      const Alphabet::Character here = alphabet_.character_at(record_, at_);
      const std::size_t after = at_ + here.size;
      if (is_inside_) {
        at_ = step_inside(here.role, after);
      } else {
        if (here.role == Role::quote) open();
        at_ = after;
      }
    }
    return found_;
  }

 private:
  void open() {
    found_ = {at_, std::nullopt};
    is_inside_ = true;
    spans_lines_ = false;
  }

  /// Takes the character before `after` and returns where the next one begins.
  std::size_t step_inside(Role here, std::size_t after) {
    const Role next = role_at(after);
    if (here == Role::line_feed || here == Role::carriage_return) spans_lines_ = true;
    if (here == Role::escape && (next == Role::quote || next == Role::escape)) {
      const std::size_t behind = behind_character(after);
      if (next == Role::quote && ends_cell(behind) && !found_.escaped) found_.escaped = after;
      return behind;
    }
    if (here != Role::quote) return after;
    if (next == Role::quote) return behind_character(after);
    is_inside_ = false;
    is_found_ = !ends_cell(after) && (spans_lines_ || found_.escaped);
    return after;
  }

  [[nodiscard]] bool ends_cell(std::size_t at) const {
    const Role role = role_at(at);
    return role == Role::separator || role == Role::line_feed || role == Role::carriage_return;
  }

  /// The end of the record is the end of a line.
  [[nodiscard]] Role role_at(std::size_t at) const {
    return at < record_.size() ? alphabet_.character_at(record_, at).role : Role::line_feed;
  }
  [[nodiscard]] std::size_t behind_character(std::size_t at) const {
    return at + alphabet_.character_at(record_, at).size;
  }

  std::string_view record_;
  const Alphabet& alphabet_;
  std::size_t at_ = 0;
  bool is_inside_ = false;
  bool spans_lines_ = false;
  bool is_found_ = false;
  LooseQuotes found_;
};

}  // namespace

LooseQuotes loose_quotes(std::string_view record, const Alphabet& alphabet) {
  return Walk(record, alphabet).run();
}

}  // namespace collint::table
