#pragma once

#include <cstddef>
#include <string_view>

namespace collint {

/// The number of insertions, deletions, replacements and swaps of neighbours between two short words, letter
/// case apart (optimal string alignment).
[[nodiscard]] std::size_t edit_distance(std::string_view a, std::string_view b);

/// True where two names are the same but for letter case and the characters `_`, `-`, `.` and blank.
[[nodiscard]] bool same_but_for_case(std::string_view a, std::string_view b);

/// Looks for the name that is most like a misspelt word. The texts outlive it.
class NearestName {
 public:
  /// Names that are `too_far` changes away, or more, are not like the word.
  NearestName(std::string_view word, std::size_t too_far) : word_(word), distance_(too_far) {}

  void consider(std::string_view name) { consider(name, name); }
  /// `meant` is found where `name` is the nearest; of equally near ones the first.
  void consider(std::string_view name, std::string_view meant);

  /// Empty where none is near.
  [[nodiscard]] std::string_view found() const { return found_; }

 private:
  std::string_view word_;
  std::size_t distance_;
  std::string_view found_;
};

}  // namespace collint
