#pragma once

#include <cstdint>

namespace collint {

/// What makes a node worth a rule's look. A rule that asks for traits is called for the nodes that have one
/// of them and for no others, so that the values of a clean file cost it nothing.
enum class Trait : std::uint32_t {
  null_value = 1U << 0,  ///< an explicit `null` where the vocabulary has a field
  wrong_kind = 1U << 1,  ///< the JSON type is not the one of the field
  unknown_field =
      1U << 2,  ///< the object has no field of that name (Field::none, or the field that was meant)
  job_parameter = 1U << 3,      ///< the key of a command is a parameter of the import job
  repeated_key = 1U << 4,       ///< the object has an earlier member of the same key
  blank = 1U << 5,              ///< a text that is empty or nothing but white space; it has no other trait
  edge_space = 1U << 6,         ///< white space at the start or the end
  invisible = 1U << 7,          ///< zero-width and format characters out of place
  control = 1U << 8,            ///< C0 and C1 controls, but for the next
  unusual_space = 1U << 9,      ///< spaces other than U+0020 inside, or two and more in a row
  placeholder = 1U << 10,       ///< `${...}`
  stand_in_word = 1U << 11,     ///< nothing but `undefined`, `null`, `None` or `NaN`
  near_placeholder = 1U << 12,  ///< in a template: `{1}`, `$1` and the like
  repeats_key = 1U << 13,       ///< an object that has several members of the same key
  respelled_key = 1U << 14,     ///< another key of the object means the same attribute type
  line_end = 1U << 15,          ///< tabs and the ends of lines, where the text is no prose
  empty = 1U << 16,             ///< an object or a list that holds nothing
  not_text = 1U << 17,          ///< a number or a boolean that the import wants as a text
};

/// A set of traits.
class Traits {
 public:
  constexpr Traits() = default;
  constexpr Traits(Trait trait) : bits_(static_cast<std::uint32_t>(trait)) {}

  [[nodiscard]] constexpr bool any() const { return bits_ != 0; }
  [[nodiscard]] constexpr bool has(Traits wanted) const { return (bits_ & wanted.bits_) != 0; }
  [[nodiscard]] constexpr Traits without(Traits others) const {
    Traits rest;
    rest.bits_ = bits_ & ~others.bits_;
    return rest;
  }
  constexpr Traits& operator|=(Traits other) {
    bits_ |= other.bits_;
    return *this;
  }
  friend constexpr Traits operator|(Traits a, Traits b) { return a |= b; }

 private:
  std::uint32_t bits_ = 0;
};

constexpr Traits operator|(Trait a, Trait b) { return Traits(a) | Traits(b); }

}  // namespace collint
