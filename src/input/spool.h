#pragma once

#include <cstddef>
#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>

#include "input/descriptor.h"
#include "input/source.h"

namespace collint {

/// Takes bytes one after another that can be read again at any place. Few are kept in memory, more in an
/// unnamed temporary file. Not for use by several threads at once.
class Spool {
 public:
  static constexpr std::size_t kept_in_memory = std::size_t{4} << 20U;

  explicit Spool(std::size_t in_memory = kept_in_memory) : in_memory_(in_memory) {}

  /// False with the reason in error() where there is no room for them.
  [[nodiscard]] bool append(std::string_view bytes);

  [[nodiscard]] std::uint64_t size() const { return size_; }

  /// As Source::read, of what was appended so far.
  [[nodiscard]] Source::Result read(std::uint64_t offset, char* buffer, std::size_t size) const;

  /// What was appended; nothing can be appended after it.
  [[nodiscard]] std::unique_ptr<Source> finish();

  [[nodiscard]] const std::string& error() const { return error_; }

 private:
  [[nodiscard]] bool write_pending();

  std::size_t in_memory_;
  std::string pending_;  ///< not in the file
  std::uint64_t size_ = 0;
  std::optional<Descriptor> file_;
  std::string error_;
};

}  // namespace collint
