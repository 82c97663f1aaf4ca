#pragma once

#include <array>
#include <bit>
#include <cstddef>
#include <cstdint>
#include <string_view>

#include "table/dialect.h"

namespace collint::table {

/// What a byte, or a character, is to the parser of a CSV file. A byte that begins a special character of
/// several bytes, or may begin one, is unclear.
enum class Role : std::uint8_t { ordinary, separator, quote, escape, line_feed, carriage_return, unclear };

/// The special characters of a dialect among the bytes of a file.
class Alphabet {
 public:
  static constexpr std::size_t block_size = 64;

  explicit Alphabet(const Dialect& dialect);

  [[nodiscard]] Role role_of(char byte) const { return roles_[static_cast<unsigned char>(byte)]; }

  struct Character {
    Role role = Role::ordinary;
    std::size_t size = 0;
  };
  /// The character at `at`, which is less than the size of the text; never unclear.
  [[nodiscard]] Character character_at(std::string_view text, std::size_t at) const {
    const Role role = role_of(text[at]);
    return role == Role::unclear ? decoded_character_at(text, at) : Character{role, 1};
  }

  /// One bit for each byte of a block that is not ordinary, the first byte in the lowest bit.
  [[nodiscard]] std::uint64_t stops_in(const char* block) const;

 private:
  [[nodiscard]] Character decoded_character_at(std::string_view text, std::size_t at) const;
  void set(char32_t character, Role role);

  Dialect dialect_;
  std::array<Role, 256> roles_{};
  std::array<char, 5> stops_{'\n', '\n', '\n', '\n', '\r'};  ///< the bytes that are not ordinary, if that few
  std::size_t used_ = 0;
  bool any_byte_ = false;  ///< more bytes than those are unclear
};

/// Finds the bytes that are not ordinary in a buffer, which ends with a line feed and has a block to read
/// behind it. It looks at each block once, as long as it is asked in order.
class StopFinder {
 public:
  StopFinder(const Alphabet& alphabet, const char* buffer) : alphabet_(&alphabet), buffer_(buffer) {}

  /// The next one at or after `at`.
  [[nodiscard]] std::size_t next(std::size_t at) {
    const std::size_t block = at & ~(Alphabet::block_size - 1);
    if (block != block_) load(block);
    std::uint64_t stops = stops_ & (~std::uint64_t{0} << (at - block));
    while (stops == 0) {
      load(block_ + Alphabet::block_size);
      stops = stops_;
    }
    return block_ + static_cast<std::size_t>(std::countr_zero(stops));
  }

 private:
  void load(std::size_t block) {
    block_ = block;
    stops_ = alphabet_->stops_in(buffer_ + block);
  }

  const Alphabet* alphabet_;
  const char* buffer_;
  std::size_t block_ = 1;  ///< where the block begins whose stops are known; none begins here
  std::uint64_t stops_ = 0;
};

}  // namespace collint::table
