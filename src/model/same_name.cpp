#include "model/same_name.h"

#include <utf8proc.h>

#include "model/characters.h"
#include "model/uuid.h"

namespace collint {
namespace {

/// The code points of a name as people tell names apart: small letters, one blank for a run of white space,
/// nothing invisible.
class FoldedName {
 public:
  explicit FoldedName(std::string_view name) : left_(trimmed(name)) {}

  static constexpr char32_t end = 0x110000;

  /// The next one, or `end`.
  char32_t next() {
    bool blank = false;
    while (!left_.empty()) {
      const CodePoint c = code_point_at(left_, 0);
      const bool white = is_white_space(c.value);
      const bool seen = !white && !is_format_character(c.value);
      if (seen && blank && started_) return U' ';
      left_.remove_prefix(c.size);
      blank = blank || white;
      started_ = started_ || seen;
      if (seen) return static_cast<char32_t>(utf8proc_tolower(static_cast<utf8proc_int32_t>(c.value)));
    }
    return end;
  }

 private:
  std::string_view left_;
  bool started_ = false;
};

bool is_plain_ascii(char c) { return c > ' ' && c < '\x7F'; }

/// Lets nearly all pairs of different names go by their ends: letters that differ in case differ in one bit.
bool may_be_same(char a, char b) {
  constexpr int case_bit = 0x20;
  return !is_plain_ascii(a) || !is_plain_ascii(b) || (a | case_bit) == (b | case_bit);
}

/// The name of a type that is known by its id: the only one that public material tells.
std::string_view name_of_attribute_type(std::string_view key) {
  constexpr std::string_view description = "00000000-0000-0000-0000-000000003114";
  const bool may_be = key.size() == description.size() && key.back() == description.back();
  return may_be && same_uuid(key, description) ? "Description" : key;
}

}  // namespace

bool same_attribute_type(std::string_view a, std::string_view b) {
  a = name_of_attribute_type(a);
  b = name_of_attribute_type(b);
  if (a.empty() || b.empty()) return a.empty() && b.empty();
  if (!may_be_same(a.front(), b.front()) || !may_be_same(a.back(), b.back())) return false;
  FoldedName left(a);
  FoldedName right(b);
  while (true) {
    const char32_t c = left.next();
    if (c != right.next()) return false;
    if (c == FoldedName::end) return true;
  }
}

std::uint64_t hash_of_attribute_type(std::string_view key) {
  std::uint64_t hash = 0xcbf29ce484222325U;
  FoldedName name(name_of_attribute_type(key));
  for (char32_t c = name.next(); c != FoldedName::end; c = name.next()) hash = (hash ^ c) * 0x100000001b3U;
  return hash;
}

}  // namespace collint
