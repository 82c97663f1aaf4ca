#pragma once

#include <cstdint>

namespace collint {

/// A set of values of an enumeration of up to 64, made by `|`.
template <typename Enumeration>
class SetOf {
 public:
  constexpr SetOf() = default;
  constexpr SetOf(Enumeration value) : bits_(std::uint64_t{1} << static_cast<unsigned>(value)) {}
  [[nodiscard]] constexpr bool empty() const { return bits_ == 0; }
  [[nodiscard]] constexpr bool has(Enumeration value) const {
    return (bits_ >> static_cast<unsigned>(value) & 1U) != 0;
  }
  [[nodiscard]] constexpr bool has_any(SetOf values) const { return (bits_ & values.bits_) != 0; }
  [[nodiscard]] constexpr bool lacks_any(SetOf values) const { return (~bits_ & values.bits_) != 0; }
  constexpr SetOf& operator|=(SetOf other) {
    bits_ |= other.bits_;
    return *this;
  }
  friend constexpr SetOf operator|(SetOf a, SetOf b) { return a |= b; }

 private:
  std::uint64_t bits_ = 0;
};

}  // namespace collint
