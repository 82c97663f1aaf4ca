#pragma once

#include <cstddef>
#include <cstdint>
#include <memory>
#include <optional>
#include <string>

namespace collint {

/// The bytes of one input, readable at any place and more than once: rules and reports come back to a place
/// long after it was checked. What can only be read once (a pipe, a terminal) is read as far as is asked for
/// and kept, in an unnamed temporary file where it is large. Reading is safe from several threads at once.
class Source {
 public:
  /// What a read gave: `size` bytes, fewer than asked for only at the end; or the system's reason.
  struct Result {
    std::size_t size = 0;
    std::string error;
  };

  virtual ~Source() = default;
  Source() = default;
  Source(const Source&) = delete;
  Source& operator=(const Source&) = delete;

  [[nodiscard]] virtual Result read(std::uint64_t offset, char* buffer, std::size_t size) const = 0;

  /// The number of bytes when it was opened. Of a stream all of it has to be read for that.
  [[nodiscard]] virtual std::uint64_t size() const = 0;

  /// True for what comes bit by bit and ends when it ends.
  [[nodiscard]] virtual bool is_stream() const { return false; }

  /// Lets go of what the system has few of, until wake(); what is read meanwhile is opened anew each time,
  /// and not found where the file has changed. Not while another thread reads.
  virtual void rest() {}
  virtual void wake() {}
};

/// Opens a file, or standard input for "-". Null with the reason in `error` where that is not possible.
[[nodiscard]] std::unique_ptr<Source> open_source(const std::string& path, std::string& error);

/// The whole text of a file; none with the reason in `error` where it cannot be read.
[[nodiscard]] std::optional<std::string> text_of(const std::string& path, std::string& error);
[[nodiscard]] std::optional<std::string> text_of(const Source& source, std::string& error);

/// A source that holds its bytes itself, for tests and examples.
[[nodiscard]] std::unique_ptr<Source> source_of(std::string bytes);

}  // namespace collint
