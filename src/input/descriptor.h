#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

#include "input/source.h"

namespace collint {

/// What the system says of an error number.
[[nodiscard]] std::string system_reason(int error);

/// A file that the system has opened, until the end of this. Standard streams stay open.
class Descriptor {
 public:
  explicit Descriptor(int number) : number_(number) {}
  ~Descriptor();
  Descriptor(Descriptor&& other) noexcept;
  Descriptor(const Descriptor&) = delete;
  Descriptor& operator=(const Descriptor&) = delete;
  Descriptor& operator=(Descriptor&&) = delete;

  /// Negative where there is none.
  [[nodiscard]] int number() const { return number_; }

  [[nodiscard]] Source::Result read(std::uint64_t offset, char* buffer, std::size_t size) const;

  /// Writes where it stands. False with the reason in `errno`.
  [[nodiscard]] bool write(std::string_view bytes) const;

 private:
  int number_;
};

/// Writes all of a text to an open file. False with the reason in `errno` where that failed.
[[nodiscard]] bool write_all(int descriptor, std::string_view text);

/// A new file without a name, for reading and writing; the number is negative, with the reason in `errno`,
/// where there can be none.
[[nodiscard]] Descriptor open_unnamed_file();

}  // namespace collint
