#pragma once

#include <cstddef>
#include <cstdint>
#include <memory>
#include <optional>
#include <string>

#include "input/source.h"
#include "table/workbook.h"

struct zip;
struct zip_file;

namespace collint::table {

/// The parts of a workbook, which is a zip archive. Inflates within limits, whatever the archive says of
/// itself. Not for use by several threads at once; the source outlives it.
class Archive {
 public:
  explicit Archive(const Source& source);
  ~Archive();
  Archive(const Archive&) = delete;
  Archive& operator=(const Archive&) = delete;

  /// Why the last call failed.
  [[nodiscard]] const WorkbookProblem& problem() const { return problem_; }

  /// False where the source is no archive, or damaged.
  [[nodiscard]] bool is_open() const { return archive_ != nullptr; }

  [[nodiscard]] bool has(const std::string& part) const;

  /// Begins to read a part, of which no more than `most` bytes are given. False where that is not possible.
  [[nodiscard]] bool open(const std::string& part, std::uint64_t most);

  /// Reads on: how many bytes, 0 at the end, or none where the archive is damaged or too large.
  [[nodiscard]] std::optional<std::size_t> read(char* buffer, std::size_t size);

 private:
  struct Bytes;  ///< the source as libzip reads it

  [[nodiscard]] bool is_too_large() const;
  void fail(std::string message, std::string help);
  void fail_as_damaged(const std::string& reason);

  const Source& source_;
  std::unique_ptr<Bytes> bytes_;
  zip* archive_ = nullptr;
  zip_file* part_ = nullptr;
  std::string part_name_;
  std::uint64_t left_of_part_ = 0;
  std::uint64_t inflated_ = 0;
  WorkbookProblem problem_;
};

}  // namespace collint::table
