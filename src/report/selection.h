#pragma once

#include <cstdint>
#include <unordered_set>

#include "report/report.h"

namespace collint {

/// The findings that a report shows where it cannot show all: the worst ones first and, of one severity, some
/// of each rule rather than all of the one that has the most.
class Selection {
 public:
  /// Of those that the options leave, at most so many.
  Selection(const Results& results, const ReportOptions& options, std::uint64_t most);

  [[nodiscard]] bool contains(const Finding& finding) const { return shown_.contains(&finding); }
  [[nodiscard]] std::uint64_t shown() const { return shown_.size(); }
  /// How many are not shown, those that were left out before included.
  [[nodiscard]] std::uint64_t left_out() const { return left_out_; }

 private:
  std::unordered_set<const Finding*> shown_;
  std::uint64_t left_out_ = 0;
};

}  // namespace collint
