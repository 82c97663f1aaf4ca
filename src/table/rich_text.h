#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

#include "table/workbook_limits.h"

namespace collint::table {

/// Joins the pieces of a text as a workbook stores it, within `si` or `is`: right within it or in runs of one
/// format. The readings of Asian characters (`rPh`) are no part of it. White space is kept whatever
/// `xml:space` says, as those who read workbooks for the import do.
class RichText {
 public:
  /// The element that holds the text begins.
  void begin(std::size_t depth) {
    depth_ = depth;
    in_run_ = in_text_ = false;
    stored_.clear();
  }

  /// An element within it begins.
  void start(std::size_t depth, std::string_view name) {
    if (depth == depth_ + 1) in_run_ = name == "r";
    in_text_ = name == "t" && (depth == depth_ + 1 || (depth == depth_ + 2 && in_run_));
    if (in_text_) text_depth_ = depth;
  }

  /// False where the text is longer than any cell's can be.
  [[nodiscard]] bool take(std::size_t depth, std::string_view piece) {
    if (in_text_ && depth == text_depth_) stored_ += piece;
    return stored_.size() <= limits::cell;
  }

  [[nodiscard]] std::string_view stored() const { return stored_; }

 private:
  std::size_t depth_ = 0;
  std::size_t text_depth_ = 0;
  bool in_run_ = false;
  bool in_text_ = false;
  std::string stored_;
};

}  // namespace collint::table
