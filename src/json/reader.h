#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "input/source.h"
#include "json/batch.h"
#include "json/cut.h"
#include "json/cuts.h"
#include "json/scanner.h"
#include "json/window_parser.h"
#include "model/file.h"

namespace collint::json {

/// Reads the commands of a JSON file window by window. Memory is bounded by the window or, where that is
/// larger, by the largest command. The source outlives the reader.
///
/// Several readers can share a file: each stops at the first element behind the next cut, where another one
/// begins. What a reader gives that began at a cut is worth something only if one that is to be trusted has
/// stopped there (see lint/parts.cpp).
class Reader {
 public:
  static constexpr std::size_t default_window = std::size_t{1} << 16U;

  /// `window` is the number of bytes to read at a time; the commands found do not depend on it.
  Reader(const Source& source, bool is_template, std::size_t window = default_window);
  /// Begins at an element, right behind its comma, or where it is 0 at the start of the file, and stops at a
  /// cut. The cuts outlive the reader. Commands are counted from 0.
  Reader(const Source& source, const Cuts& cuts, std::uint64_t begin, std::size_t window);

  /// Reads the next commands, with their shapes. False at the end, for whatever reason it is reached.
  [[nodiscard]] bool next(Batch& batch);

  /// Once next() has returned false: what the file is as a whole (without the number of its assets).
  [[nodiscard]] const FileSummary& summary() const { return summary_; }
  /// Once next() has returned false: the reason why reading failed, or empty.
  [[nodiscard]] const std::string& error() const { return error_; }
  /// Once next() has returned false: the offset behind the comma where it stopped because of a cut; none
  /// where it has read to the end.
  [[nodiscard]] std::optional<std::uint64_t> stopped_at() const { return stopped_at_; }

 private:
  enum class State { start, in_array, after_array, done };

  void start(Batch& batch);
  void whole_text(Batch& batch);
  void array_window(Batch& batch);
  void scanned_window(Batch& batch);
  void after_array();
  void close_array();
  void next_window(std::size_t comma);
  void finish();
  [[nodiscard]] std::size_t cut_in_sight() const;

  [[nodiscard]] Scan scan_from_here(ScanStart start);
  [[nodiscard]] bool parse(std::size_t end, Batch& batch, bool closed);
  void take_elements(Batch& batch);
  void take_top_level(Batch& batch);
  void take_wrapper(Node& wrapper, Batch& batch);
  Command& add_command(Node& root, Batch& batch);

  bool skip_white_space();
  bool detect_other_encoding();
  bool fill(std::size_t wanted);
  void advance(std::size_t bytes);
  [[nodiscard]] std::string_view unread() const { return {buffer_.data() + begin_, end_ - begin_}; }

  const Source& source_;
  std::size_t window_;
  State state_ = State::start;
  std::vector<char> buffer_;
  std::size_t begin_ = 1;  ///< of the unread bytes; one byte before them is ours to write a bracket
  std::size_t end_ = 1;
  std::uint64_t offset_ = 0;  ///< of the unread bytes in the file
  bool at_end_ = false;       ///< the buffer holds the rest of the file
  bool first_element_ = true;
  std::uint64_t array_offset_ = 0;
  std::uint64_t commands_ = 0;
  int wrong_guesses_ = 0;
  CutGuess guess_;
  std::span<const std::uint64_t> cuts_;  ///< those that are not behind it
  std::optional<std::uint64_t> stopped_at_;
  WindowParser parser_;
  FileSummary summary_;
  std::string error_;
};

}  // namespace collint::json
